import { StepHead } from '@/components/steps/step-head';
import type { Texts } from '@/lib/i18n/texts';
import { type Step, steps } from '@/services/booking/steps';

/** The head of a step of the booking. */
export function BookingStepHead({ t, step, backHref }: { t: Texts; step: Step; backHref?: string }) {
  return (
    <StepHead
      t={t}
      label={t('booking.steps.label')}
      steps={steps.map((name) => t(`booking.steps.${name}`))}
      current={steps.indexOf(step)}
      backHref={backHref}
    />
  );
}
