import type { Texts } from '@/lib/i18n/texts';
import type { Part } from '@/lib/slots/asked-times';

/** Which part of the day is shown, as buttons that send the form; on a phone with a link to the dates, which CSS opens. */
export function PartOfDay({ t, part }: { t: Texts; part: Part | null }) {
  const parts = [
    ['', t('times.all')],
    ['morning', t('times.morning')],
    ['afternoon', t('times.afternoon')],
  ] as const;
  return (
    <fieldset className="parts">
      <legend className="aksel-sr-only">{t('times.partOfDay')}</legend>
      {parts.map(([value, text]) => (
        <button
          key={value}
          className="chip"
          type="submit"
          name="only"
          value={value}
          aria-pressed={value === (part ?? '')}
          formNoValidate
        >
          {text}
        </button>
      ))}
      <a className="chip chip--goto" href={`#${dateFieldId}`}>
        <span className="aksel-sr-only">{t('times.goToDate')}: </span>
        {t('times.date')}
      </a>
    </fieldset>
  );
}

/** The id of the field of dates. */
export const dateFieldId = 'date';
