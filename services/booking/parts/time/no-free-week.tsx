import { MoveButton } from '@/components/times/move-button';
import { NoFreeCard } from '@/components/times/no-free-card';
import { type Week, weekNumber, weekOf } from '@/lib/calendar/weeks';
import { dateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { FreeSlot } from '@/services/booking/appointment';

type NoFreeWeekProps = LocaleProps & { week: Week; first: FreeSlot };

/** A week without a free time: says which time is the first, with a button to its week. */
export function NoFreeWeek({ locale, t, week, first }: NoFreeWeekProps) {
  const firstWeek = weekOf(first.startAt);
  return (
    <NoFreeCard title={t('booking.time.noneInWeek', { week: weekNumber(week) })} level={3}>
      <p>
        {t.rich('booking.time.firstIs', {
          kind: t(`booking.kinds.${first.kind}.inSentence`),
          when: dateAndTime(locale, first.startAt),
          b: (words) => <strong>{words}</strong>,
        })}
      </p>
      <div className="actions">
        <MoveButton to={firstWeek}>{t('times.showWeek', { week: weekNumber(firstWeek) })}</MoveButton>
      </div>
    </NoFreeCard>
  );
}
