import { Icon } from '@/components/pictures/icon';
import { type Step, steps } from './addresses';
import type { Texts } from './texts';

type StepHeadProps = {
  t: Texts;
  step: Step;
  /** Where back leads; left out where something is typed: back then sends the form, which saves it first. */
  backHref?: string;
};

/** Back, where in the four steps one is, and the same in words. */
export function StepHead({ t, step, backHref }: StepHeadProps) {
  const here = steps.indexOf(step);
  return (
    <>
      <p className="no-print">
        {backHref ? (
          <a className="aksel-link act" href={backHref}>
            <Icon name="arrow-left" />
            {t('booking.back')}
          </a>
        ) : (
          <button className="aksel-link act" type="submit" name="back" value="1" formNoValidate>
            <Icon name="arrow-left" />
            {t('booking.back')}
          </button>
        )}
      </p>
      <ol className="steps plain" aria-label={t('booking.steps.label')}>
        {steps.map((name, index) => (
          <li
            key={name}
            className={index < here ? 'done' : undefined}
            aria-current={index === here ? 'step' : undefined}
          >
            <span>{t(`booking.steps.${name}`)}</span>
            {index < here && <span className="aksel-sr-only"> {t('booking.steps.done')}</span>}
          </li>
        ))}
      </ol>
      <p className="step-no">{t('booking.steps.number', { step: here + 1, steps: steps.length })}</p>
    </>
  );
}
