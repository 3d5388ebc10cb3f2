import { daysOfWeek, startOfDay, type Week } from '@/lib/calendar/weeks';
import { dateRange, dayAndDate } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/routing';
import type { LocaleProps, Texts } from '@/lib/i18n/texts';
import type { Appointment, FreeSlot } from '@/services/booking/appointment';
import type { Gp } from '@/services/practices/register';
import { type Substitute, standInAt, standInWithin } from '@/services/practices/substitutes';

/** Whoever is stood in for, and by whom. */
export type StoodInFor = Pick<Gp, 'name' | 'substitutes'>;

/** The first and the last calendar day of some. */
type Days = { first: string; last: string };

/** Who stands in for the GP on any of some days, and when; nothing where nobody does. */
export function Substitutes({ gp, first, last, ...localeProps }: LocaleProps & Days & { gp: StoodInFor }) {
  return <Lines {...localeProps} gp={gp} substitutes={standInWithin(gp.substitutes, first, last)} />;
}

/** The same for some times that are offered. */
export function SubstitutesAt({ gp, times, ...localeProps }: LocaleProps & { gp: StoodInFor; times: FreeSlot[] }) {
  const atTimes = times.map(({ startAt }) => standInAt(gp.substitutes, startAt));
  return <Lines {...localeProps} gp={gp} substitutes={gp.substitutes.filter((one) => atTimes.includes(one))} />;
}

function Lines({ locale, t, gp, substitutes }: LocaleProps & { gp: StoodInFor; substitutes: Substitute[] }) {
  return substitutes.map((substitute) => (
    <p className="gap-s prose" key={substitute.fromDay}>
      {t('booking.substitute.days', { gp: gp.name, substitute: substitute.name, days: daysOf(locale, substitute) })}
    </p>
  ));
}

function daysOf(locale: Locale, { fromDay, untilDay }: Substitute): string {
  const from = startOfDay(fromDay);
  return fromDay === untilDay ? dayAndDate(locale, from) : dateRange(locale, from, startOfDay(untilDay));
}

/** The days of a week. */
export function daysIn(week: Week): Days {
  const [first = '', ...others] = daysOfWeek(week);
  return { first, last: others.at(-1) ?? first };
}

/** Whom the citizen meets: the substitute and for whom; where nobody stands in, the text for the GP. */
export function whoOf(t: Texts, gp: string, substitute: string | null, alone: string): string {
  return substitute === null ? alone : t('booking.substitute.standsIn', { substitute, gp });
}

/** Whom an appointment is with. Who is not the citizen's GP any more is not called so. */
export function practitionerOf(t: Texts, { practitionerName: name, isOwnGp, substitute }: Appointment): string {
  return whoOf(t, name, substitute, isOwnGp ? t('appointments.practitioner', { name }) : name);
}
