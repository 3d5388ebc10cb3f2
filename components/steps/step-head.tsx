import { Icon } from '@/components/pictures/icon';
import type { Texts } from '@/lib/i18n/texts';

type StepHeadProps = {
  t: Texts;
  /** What the steps lead to. */
  label: string;
  /** The names of all steps, in order. */
  steps: string[];
  /** Which of them this is: 0 is the first. */
  here: number;
  /** Where back leads; left out where something is typed: back then sends the form, which saves it first. */
  backHref?: string | undefined;
};

/** Back, where in the steps one is, and the same in words. */
export function StepHead({ t, label, steps, here, backHref }: StepHeadProps) {
  return (
    <>
      <p className="no-print">
        {backHref ? (
          <a className="aksel-link act" href={backHref}>
            <Icon name="arrow-left" />
            {t('steps.back')}
          </a>
        ) : (
          <button className="aksel-link act" type="submit" name="back" value="1" formNoValidate>
            <Icon name="arrow-left" />
            {t('steps.back')}
          </button>
        )}
      </p>
      <ol className="steps plain" aria-label={label}>
        {steps.map((name, index) => (
          <li
            key={name}
            className={index < here ? 'done' : undefined}
            aria-current={index === here ? 'step' : undefined}
          >
            <span>{name}</span>
            {index < here && <span className="aksel-sr-only"> {t('steps.done')}</span>}
          </li>
        ))}
      </ol>
      <p className="step-no">{t('steps.number', { step: here + 1, steps: steps.length })}</p>
    </>
  );
}
