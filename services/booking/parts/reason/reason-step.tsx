import { ActKey } from '@/components/form/act-key';
import { ErrorSummary } from '@/components/form/error-summary';
import { TextField } from '@/components/form/text-field';
import { TwoTexts } from '@/components/form/two-texts';
import { StepActions } from '@/components/steps/step-actions';
import { href } from '@/lib/doors/href';
import type { Asked } from '@/services/booking/appointment';
import { BookingStepHead } from '@/services/booking/parts/booking-step-head';
import { BookingHold, type HeldNow } from '@/services/booking/parts/hold/booking-hold';
import type { StepProps } from '@/services/booking/parts/step-props';
import { stepPath } from '@/services/booking/steps';
import { type ErrorTexts, Needs } from './needs';
import { PhoneToCall } from './phone-to-call';
import { UrgentBox } from './urgent-box';

type ReasonStepProps = StepProps & {
  limit: number;
  /** The hold of the chosen time; null where it cannot be booked any more. */
  held: HeldNow | null;
  /** What the practice asks for besides the reason. */
  asked: readonly Asked[];
  /** In the order of the fields. */
  errors: ErrorTexts;
};

/** Step 3: the reason, and what the practice asks for besides. */
export function ReasonStep({ locale, t, draft, gp, limit, held, asked, errors }: ReasonStepProps) {
  const wrong = Object.entries(errors).flatMap(([field, text]) => (text ? [{ field, text }] : []));
  return (
    <>
      <div>
        <ActKey />
        <BookingStepHead t={t} step="reason" />
        <h1 className="aksel-heading aksel-heading--large">{t('booking.reason.title')}</h1>
      </div>
      {wrong.length > 0 && <ErrorSummary heading={t('form.errorSummary')} errors={wrong} />}
      {held && <BookingHold {...{ locale, t }} {...held} />}
      <UrgentBox t={t} phone={gp.practice.phone} />
      <TwoTexts t={t} name="reason" others={draft.others.reason} />
      <TextField
        {...{ t, limit }}
        error={errors.reason}
        name="reason"
        label={t('booking.reason.label')}
        help={t('booking.reason.help')}
        text={draft.answers.reason ?? ''}
      />
      {asked.includes('phone') && <PhoneToCall {...{ t, draft }} error={errors.phone} />}
      <Needs {...{ locale, t, draft, asked, errors }} />
      <StepActions t={t} leaveHref={href(locale, stepPath(draft.id, 'leave'))} />
    </>
  );
}
