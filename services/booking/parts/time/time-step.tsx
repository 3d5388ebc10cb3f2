import { ActKey } from '@/components/form/act-key';
import { ErrorSummary } from '@/components/form/error-summary';
import { StepActions } from '@/components/steps/step-actions';
import { FirstFree } from '@/components/times/first-free';
import { Picked, pickedId } from '@/components/times/picked';
import { WeekOfTimes } from '@/components/times/week-of-times';
import { href } from '@/lib/doors/href';
import { weekId } from '@/lib/slots/asked-times';
import { minutesOf } from '@/lib/slots/slots';
import { hasShown, type WeekView } from '@/lib/slots/week-days';
import type { AppointmentKind, FreeSlot } from '@/services/booking/appointment';
import { BookingStepHead } from '@/services/booking/parts/booking-step-head';
import type { StepProps } from '@/services/booking/parts/step-props';
import { daysIn, Substitutes } from '@/services/booking/parts/substitutes';
import { stepPath } from '@/services/booking/steps';
import { KindChanged } from './kind-changed';
import { NoFreeTimes } from './no-free-times';
import { NoFreeWeek } from './no-free-week';
import { OtherOptions } from './other-options';

type TimeStepProps = StepProps & {
  kind: AppointmentKind;
  view: WeekView<AppointmentKind>;
  /** The first free times of the other kinds, where they come before the first of this kind. */
  others: FreeSlot[];
  /** The citizen comes from another step, and has not leafed yet. */
  isNew: boolean;
  error?: string | undefined;
};

/** Step 2: the time. */
export function TimeStep({ locale, t, draft, gp, kind, view, others, isNew, error }: TimeStepProps) {
  const { first, chosen, hasFree, week } = view;
  const shown = hasShown(view);
  const kindName = t(`booking.kinds.${kind}.name`);
  const picked = { id: pickedId, line: <Picked {...{ locale, t, view }} /> };
  return (
    <>
      <ActKey />
      <BookingStepHead t={t} step="time" />
      <h1 className="aksel-heading aksel-heading--large" id="t">
        {t('booking.time.title')}
      </h1>
      <p className="gap-s">
        {first ? t('booking.time.chosenKind', { kind: kindName, minutes: minutesOf(first) }) : kindName}
      </p>
      <Substitutes {...{ locale, t, gp }} {...daysIn(week)} />
      {isNew && <KindChanged {...{ locale, t, draft, kind }} />}
      {error && (
        <ErrorSummary heading={t('form.errorSummary')} errors={[{ field: shown ? 'slot' : weekId, text: error }]} />
      )}
      {first && hasFree && !chosen && <FirstFree {...{ locale, t }} title={t('booking.time.firstFree')} slot={first} />}
      {first ? (
        <WeekOfTimes
          {...{ locale, t, view, error }}
          legend={t('booking.time.title')}
          noneText={t('booking.time.noneThatDay')}
          noneInWeek={<NoFreeWeek {...{ locale, t, week, first }} />}
        />
      ) : (
        <NoFreeTimes {...{ locale, t, kind }} draftId={draft.id} />
      )}
      {!hasFree && (
        <OtherOptions {...{ locale, t, others }} sooner={first !== null} draftId={draft.id} phone={gp.practice.phone} />
      )}
      {(shown || chosen) && <StepActions t={t} leaveHref={href(locale, stepPath(draft.id, 'leave'))} picked={picked} />}
    </>
  );
}
