import { ActKey } from '@/components/form/act-key';
import { ErrorSummary } from '@/components/form/error-summary';
import { TextField } from '@/components/form/text-field';
import { TwoTexts } from '@/components/form/two-texts';
import { StepActions } from '@/components/steps/step-actions';
import { href } from '@/lib/doors/href';
import { BookingStepHead } from '@/services/booking/parts/booking-step-head';
import { BookingHold, type HeldNow } from '@/services/booking/parts/hold/booking-hold';
import type { StepProps } from '@/services/booking/parts/step-props';
import { stepPath } from '@/services/booking/steps';
import { UrgentBox } from './urgent-box';

type ReasonStepProps = StepProps & {
  limit: number;
  /** The hold of the chosen time; null where it cannot be booked any more. */
  held: HeldNow | null;
  error?: string | undefined;
};

/** Step 3: the reason. */
export function ReasonStep({ locale, t, draft, gp, limit, held, error }: ReasonStepProps) {
  return (
    <>
      <div>
        <ActKey />
        <BookingStepHead t={t} step="reason" />
        <h1 className="aksel-heading aksel-heading--large">{t('booking.reason.title')}</h1>
      </div>
      {error && <ErrorSummary heading={t('form.errorSummary')} errors={[{ field: 'reason', text: error }]} />}
      {held && <BookingHold {...{ locale, t }} {...held} />}
      <UrgentBox t={t} phone={gp.practice.phone} />
      <TwoTexts t={t} name="reason" others={draft.others.reason} />
      <TextField
        {...{ t, limit, error }}
        name="reason"
        label={t('booking.reason.label')}
        help={t('booking.reason.help')}
        text={draft.answers.reason ?? ''}
      />
      <StepActions t={t} leaveHref={href(locale, stepPath(draft.id, 'leave'))} />
    </>
  );
}
