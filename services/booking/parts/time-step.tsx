import { ErrorSummary } from '@/components/form/error-summary';
import { type Week, weekOf } from '@/lib/calendar/weeks';
import { href } from '@/lib/doors/href';
import { dateAndTime } from '@/lib/i18n/dates';
import { slotValue } from '@/lib/slots/slot-value';
import type { FreeSlot, ServiceType } from '@/services/booking/appointment';
import { stepPath } from '@/services/booking/steps';
import { minutesOf } from './answers';
import { FirstFree } from './first-free';
import { NoFreeTimes } from './no-free-times';
import { NoFreeWeek } from './no-free-week';
import { SlotPicker } from './slot-picker';
import { Sooner } from './sooner';
import { StepActions } from './step-actions';
import type { StepProps } from './step-form';
import { StepHead } from './step-head';
import { WeekBar } from './week-bar';
import type { Day } from './week-days';

type TimeStepProps = StepProps & {
  kind: ServiceType;
  week: Week;
  previous: Week | null;
  next: Week | null;
  days: Day[];
  /** The first free time of this kind; null where there is none in any week. */
  first: FreeSlot | null;
  /** The first free times of the other kinds. */
  others: FreeSlot[];
  /** The time chosen before, as long as it is free. */
  chosen: FreeSlot | null;
  error?: string | undefined;
};

/** Step 2: which time. */
export function TimeStep(props: TimeStepProps) {
  const { locale, t, draft, gp, kind, first, others, error } = props;
  const kindName = t(`booking.kinds.${kind}.name`);
  const hasFree = props.days.some(({ morning, afternoon }) => morning.length + afternoon.length > 0);
  const sooner = <Sooner {...{ locale, t, others }} draftId={draft.id} phone={gp.practice.phone} />;
  return (
    <>
      <StepHead t={t} step="time" backHref={href(locale, stepPath(draft.id, 'kind'))} />
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
      {first && hasFree && <FirstFree {...{ locale, t }} slot={first} />}
      {!first && <NoFreeTimes {...{ locale, t, kind }} draftId={draft.id} />}
      {first && <WeekOfTimes {...props} first={first} hasFree={hasFree} />}
      {!hasFree && sooner}
      {hasFree && <StepActions {...{ locale, t }} draftId={draft.id} />}
    </>
  );
}

type WeekOfTimesProps = TimeStepProps & { first: FreeSlot; hasFree: boolean };

function WeekOfTimes({
  locale,
  t,
  draft,
  week,
  previous,
  next,
  days,
  first,
  chosen,
  hasFree,
  error,
}: WeekOfTimesProps) {
  const elsewhere = chosen && weekOf(chosen.startAt) !== week ? chosen : null;
  return (
    <>
      <input type="hidden" name="week" value={week} />
      <WeekBar {...{ locale, t, week, previous, next }} draftId={draft.id} />
      {elsewhere && (
        <p className="form gap-s">
          {t('times.chosen', { when: dateAndTime(locale, elsewhere.startAt) })}{' '}
          <a
            className="aksel-link"
            href={href(locale, stepPath(draft.id, 'time'), { week: weekOf(elsewhere.startAt) })}
          >
            {t('times.showChosen')}
          </a>
        </p>
      )}
      {hasFree ? (
        <SlotPicker {...{ locale, t, days, error }} chosen={chosen ? slotValue(chosen) : undefined} />
      ) : (
        <NoFreeWeek {...{ locale, t, week, first }} draftId={draft.id} />
      )}
    </>
  );
}
