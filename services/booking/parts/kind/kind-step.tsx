import { ErrorSummary } from '@/components/form/error-summary';
import { Notice } from '@/components/form/notice';
import { ArrowLink } from '@/components/layout/arrow-link';
import { StepActions } from '@/components/steps/step-actions';
import { href } from '@/lib/doors/href';
import type { Appointment, AppointmentKind, FreeSlot } from '@/services/booking/appointment';
import { BookingStepHead } from '@/services/booking/parts/booking-step-head';
import { refusalText } from '@/services/booking/parts/refusal-text';
import type { StepProps } from '@/services/booking/parts/step-props';
import { stepPath } from '@/services/booking/steps';
import { KindChoice } from './kind-choice';
import { KindUnavailable } from './kind-unavailable';
import { NothingFree } from './nothing-free';

type KindStepProps = StepProps & {
  kinds: readonly AppointmentKind[];
  first: Partial<Record<AppointmentKind, FreeSlot>>;
  booked: Partial<Record<AppointmentKind, Appointment>>;
  /** Text of what is wrong with the answer. */
  error?: string | undefined;
  /** The kind that was chosen turned out to be booked already. */
  alreadyBooked: boolean;
};

/** The kinds that can be chosen now, each with its first free time. */
export function availableKinds(
  kinds: readonly AppointmentKind[],
  first: Partial<Record<AppointmentKind, FreeSlot>>,
  booked: Partial<Record<AppointmentKind, Appointment>>,
) {
  return kinds.flatMap((kind) => {
    const slot = first[kind];
    return slot && !booked[kind] ? [{ kind, first: slot }] : [];
  });
}

/** Step 1: what kind of appointment; where none can be chosen, no step, but what to do instead. */
export function KindStep({ locale, t, draft, gp, kinds, first, booked, error, alreadyBooked }: KindStepProps) {
  const open = availableKinds(kinds, first, booked);
  const closed = kinds.filter((kind) => !open.some((other) => other.kind === kind));
  const localeProps = { locale, t };
  const notice = alreadyBooked && <Notice kind="warning">{refusalText(t, 'alreadyBooked')}</Notice>;
  const [top] = open;
  if (!top)
    return (
      <>
        <p>
          <ArrowLink href={href(locale, '/appointments')} direction="back">
            {t('steps.back')}
          </ArrowLink>
        </p>
        {notice}
        <NothingFree t={t} practice={gp.practice} practitionerName={gp.name} />
        <KindUnavailable {...localeProps} kinds={closed.filter((kind) => booked[kind])} booked={booked} />
      </>
    );
  return (
    <>
      <BookingStepHead t={t} step="kind" backHref={href(locale, '/appointments')} />
      <h1 className="aksel-heading aksel-heading--large" id="t">
        {t('booking.kind.heading')}
      </h1>
      <p className="gap-s" id="td">
        {t('booking.kind.help')}
      </p>
      {error && <ErrorSummary heading={t('form.errorSummary')} errors={[{ field: top.kind, text: error }]} />}
      {notice}
      <KindChoice {...localeProps} open={open} chosen={draft.answers.serviceType} error={error} />
      <KindUnavailable {...localeProps} kinds={closed} booked={booked} />
      <StepActions t={t} leaveHref={href(locale, stepPath(draft.id, 'leave'))} />
    </>
  );
}
