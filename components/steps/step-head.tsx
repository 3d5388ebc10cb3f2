import { WayOff } from '@/components/form/way-off';
import { Icon } from '@/components/pictures/icon';
import type { Texts } from '@/lib/i18n/texts';

type StepHeadProps = {
  t: Texts;
  /** The name of the list of steps, for screen readers. */
  label: string;
  /** The names of all steps, in order. */
  steps: string[];
  /** The index of this step, from 0. */
  current: number;
  /** Where "Back" leads. Left out where the form's action says it. */
  backHref?: string | undefined;
};

/** The head of a step: "Back", the list of steps, and the step's number. */
export function StepHead({ t, label, steps, current, backHref }: StepHeadProps) {
  return (
    <>
      <div className="step-top">
        <p className="no-print">
          {backHref ? (
            <WayOff to={backHref}>
              <Icon name="arrow-left" />
              {t('steps.back')}
            </WayOff>
          ) : (
            <button className="aksel-link act" type="submit" name="back" value="1" formNoValidate>
              <Icon name="arrow-left" />
              {t('steps.back')}
            </button>
          )}
        </p>
        <p className="step-no">{t('steps.number', { step: current + 1, steps: steps.length })}</p>
      </div>
      <ol className="steps plain" aria-label={label}>
        {steps.map((name, index) => (
          <li
            key={name}
            className={index < current ? 'done' : undefined}
            aria-current={index === current ? 'step' : undefined}
          >
            <span>{name}</span>
            {index < current && <span className="aksel-sr-only"> {t('steps.done')}</span>}
          </li>
        ))}
      </ol>
    </>
  );
}
