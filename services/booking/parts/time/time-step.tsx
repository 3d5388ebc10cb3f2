import { ErrorSummary } from '@/components/form/error-summary';
import { StepActions } from '@/components/steps/step-actions';
import { FirstFree } from '@/components/times/first-free';
import { WeekOfTimes } from '@/components/times/week-of-times';
import type { Week } from '@/lib/calendar/weeks';
import { href } from '@/lib/doors/href';
import { minutesOf } from '@/lib/slots/slots';
import type { WeekView } from '@/lib/slots/week-days';
import type { AppointmentKind, FreeSlot } from '@/services/booking/appointment';
import { BookingStepHead } from '@/services/booking/parts/booking-step-head';
import type { StepProps } from '@/services/booking/parts/step-props';
import { stepPath } from '@/services/booking/steps';
import { NoFreeTimes } from './no-free-times';
import { NoFreeWeek } from './no-free-week';
import { OtherOptions } from './other-options';

type TimeStepProps = StepProps & {
  kind: AppointmentKind;
  view: WeekView<AppointmentKind>;
  /** The first free times of the other kinds, where they come before the first of this kind. */
  others: FreeSlot[];
  error?: string | undefined;
};

/** Step 2: the time. */
export function TimeStep({ locale, t, draft, gp, kind, view, others, error }: TimeStepProps) {
  const { first, hasFree, week } = view;
  const kindName = t(`booking.kinds.${kind}.name`);
  const weekHref = (other: Week) => href(locale, stepPath(draft.id, 'time'), { week: other });
  return (
    <>
      <BookingStepHead t={t} step="time" backHref={href(locale, stepPath(draft.id, 'kind'))} />
      <h1 className="aksel-heading aksel-heading--large" id="t">
        {t('booking.time.title')}
      </h1>
      <p className="gap-s">
        {first
          ? t('booking.time.chosenKind', { kind: kindName, minutes: minutesOf(first), practitioner: gp.name })
          : t('booking.time.chosenKindOnly', { kind: kindName, practitioner: gp.name })}
      </p>
      {error && (
        <ErrorSummary heading={t('form.errorSummary')} errors={[{ field: hasFree ? 'slot' : 'week', text: error }]} />
      )}
      {first && hasFree && <FirstFree {...{ locale, t }} title={t('booking.time.firstFree')} slot={first} />}
      {first ? (
        <WeekOfTimes
          {...{ locale, t, view, weekHref, error }}
          legend={t('booking.time.title')}
          noneText={t('booking.time.noneThatDay')}
          noneInWeek={<NoFreeWeek {...{ locale, t, week, first }} draftId={draft.id} />}
        />
      ) : (
        <NoFreeTimes {...{ locale, t, kind }} draftId={draft.id} />
      )}
      {!hasFree && (
        <OtherOptions {...{ locale, t, others }} sooner={first !== null} draftId={draft.id} phone={gp.practice.phone} />
      )}
      {hasFree && <StepActions t={t} leaveHref={href(locale, stepPath(draft.id, 'leave'))} />}
    </>
  );
}
