import { dayOfMonth, monthName, weekday } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/routing';

/** A day as on a tear-off calendar. Decoration: the same date stands beside it as text. */
export function DateBlock({ locale, at, large }: { locale: Locale; at: Date; large?: boolean }) {
  const length = large ? 'long' : 'short';
  return (
    <div className={large ? 'date date--now' : 'date'} aria-hidden="true">
      <span>{weekday(locale, at, length)}</span>
      <b>{dayOfMonth(at)}</b>
      <span>{monthName(locale, at, length)}</span>
    </div>
  );
}
