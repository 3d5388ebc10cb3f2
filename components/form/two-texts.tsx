import type { OtherText } from '@/lib/drafts/drafts';
import type { LocaleProps } from '@/lib/i18n/texts';

type TwoTextsProps = Pick<LocaleProps, 't'> & {
  /** The field's name. */
  name: string;
  /** The draft's `others` of this field. */
  others: readonly OtherText[] | undefined;
};

/** Above a field into which two tabs have written: the other text, and a button by which the two change places. */
export function TwoTexts({ t, name, others = [] }: TwoTextsProps) {
  const [other] = others;
  if (!other) return null;
  return (
    <section className="card form" aria-labelledby={`${name}-two`}>
      <h2 className="aksel-heading aksel-heading--small" id={`${name}-two`}>
        {t('form.two.title')}
      </h2>
      <p>{t('form.two.text')}</p>
      {others.map(({ text, mark }) => (
        <blockquote className="said" dir="auto" key={mark}>
          {text}
          <input type="hidden" name="shown-other" value={mark} />
        </blockquote>
      ))}
      <p className="gap-s">
        <button
          className="aksel-button aksel-button--medium"
          data-variant="secondary"
          type="submit"
          name="swap"
          value={name}
          formNoValidate
        >
          <span className="aksel-label">{t('form.two.swap')}</span>
        </button>
      </p>
    </section>
  );
}
