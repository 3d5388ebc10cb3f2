import { startOfDay } from '@/lib/calendar/weeks';
import { capitalised, weekday } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/routing';
import type { LocaleProps } from '@/lib/i18n/texts';
import { workdays } from '@/services/booking/earlier-rules';
import type { Wanted } from '@/services/booking/earlier-store';

/** The name of a day of the week; Monday is 1. */
export const dayName = (locale: Locale, day: number) => weekday(locale, startOfDay(`2026-11-${22 + day}`));

/** "Mandag, tirsdag, på formiddagen." */
export function wantedText(
  { locale, t }: LocaleProps,
  { weekdays, parts }: Pick<Wanted, 'weekdays' | 'parts'>,
): string {
  const isAll = workdays.every((day) => weekdays.includes(day));
  const days = isAll
    ? t('appointments.earlier.allDays')
    : capitalised(weekdays.map((day) => dayName(locale, day)).join(', '));
  const [part = 'both', other] = parts;
  return t('appointments.earlier.what', { days, parts: t(`appointments.earlier.said.${other ? 'both' : part}`) });
}
