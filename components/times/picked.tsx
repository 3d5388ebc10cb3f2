import { PickedTime } from '@/components/form/in-every-form';
import { Icon } from '@/components/pictures/icon';
import { calendarDate } from '@/lib/calendar/oslo';
import { capitalised, dateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { Day, WeekView } from '@/lib/slots/week-days';

/** The id of the line that says which time is chosen. */
export const pickedId = 'picked';

const isShown = (days: Day[], chosen: Date) =>
  days.some(({ morning, afternoon }) => [...morning, ...afternoon].some(({ startAt }) => +startAt === +chosen));

/** The chosen time, for the bar with "Next". Where it is not among the times that are shown, it is a button that shows it. */
export function Picked({ locale, t, view }: LocaleProps & { view: WeekView }) {
  const { chosen, days, week, part } = view;
  const text = chosen && capitalised(dateAndTime(locale, chosen.startAt));
  const elsewhere = chosen && !isShown(days, chosen.startAt);
  const saved = elsewhere ? (
    <button className="aksel-link" type="submit" name="show" value={calendarDate(chosen.startAt)} formNoValidate>
      <span className="aksel-sr-only">{t('times.showChosen')}: </span>
      {text}
    </button>
  ) : (
    text
  );
  return (
    // A new key for all that the server shows anew: what was picked there is forgotten.
    <PickedTime
      key={`${week} ${part} ${text}`}
      id={pickedId}
      icon={<Icon name="check" />}
      says={t('times.youChose')}
      saved={saved}
    />
  );
}
