import { ErrorSummary } from '@/components/form/error-summary';
import { Notice } from '@/components/form/notice';
import { ArrowLink } from '@/components/layout/arrow-link';
import { StepActions } from '@/components/steps/step-actions';
import type { Person } from '@/lib/acting/person';
import { now } from '@/lib/calendar/clock';
import { href } from '@/lib/doors/href';
import type { Appointment, AppointmentKind, FreeSlot } from '@/services/booking/appointment';
import { BookingStepHead } from '@/services/booking/parts/booking-step-head';
import { ForOthersInstead } from '@/services/booking/parts/for-others';
import type { StepProps } from '@/services/booking/parts/step-props';
import { Substitutes } from '@/services/booking/parts/substitutes';
import { bookableDays } from '@/services/booking/rules';
import { stepPath } from '@/services/booking/steps';
import { KindChoice } from './kind-choice';
import { KindUnavailable } from './kind-unavailable';
import { NothingFree } from './nothing-free';

type KindStepProps = StepProps & {
  kinds: readonly AppointmentKind[];
  first: Partial<Record<AppointmentKind, FreeSlot>>;
  booked: Partial<Record<AppointmentKind, Appointment>>;
  /** Whom else it could be for; null where it is for another already. */
  others: Person[] | null;
  /** The text of the error. */
  error?: string | undefined;
  /** Why the chosen kind cannot be booked. */
  refused: string | undefined;
};

/** The kinds that can be booked, each with its first free time. */
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

/** Step 1: the kind of appointment. If none is available, what to do instead. */
export function KindStep({ locale, t, draft, gp, kinds, first, booked, others, ...wrong }: KindStepProps) {
  const { error, refused } = wrong;
  const available = availableKinds(kinds, first, booked);
  const unavailable = kinds.filter((kind) => !available.some((other) => other.kind === kind));
  const localeProps = { locale, t };
  const notice = refused && <Notice kind="warning">{refused}</Notice>;
  const [firstKind] = available;
  if (!firstKind)
    return (
      <>
        <p>
          <ArrowLink href={href(locale, '/appointments')} direction="back">
            {t('steps.back')}
          </ArrowLink>
        </p>
        {notice}
        <NothingFree t={t} practice={gp.practice} practitionerName={gp.name} />
        <KindUnavailable {...localeProps} kinds={unavailable} booked={booked} />
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
      <Substitutes {...localeProps} gp={gp} {...bookableDays(now())} />
      {error && <ErrorSummary heading={t('form.errorSummary')} errors={[{ field: firstKind.kind, text: error }]} />}
      {notice}
      <KindChoice {...localeProps} available={available} chosen={draft.answers.serviceType} error={error} />
      <KindUnavailable {...localeProps} kinds={unavailable} booked={booked} />
      {others && <ForOthersInstead {...localeProps} others={others} />}
      <StepActions t={t} leaveHref={href(locale, stepPath(draft.id, 'leave'))} />
    </>
  );
}
