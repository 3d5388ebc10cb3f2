import { StepHead } from '@/components/steps/step-head';
import type { Texts } from '@/lib/i18n/texts';
import { type MoveStep, moveSteps } from './move-steps';

/** The head of a step of moving an appointment. */
export function MoveHead({ t, step, backHref }: { t: Texts; step: MoveStep; backHref: string }) {
  return (
    <StepHead
      t={t}
      label={t('appointments.move.label')}
      steps={[t('appointments.move.newTime'), t('appointments.move.check')]}
      current={moveSteps.indexOf(step)}
      backHref={backHref}
    />
  );
}
