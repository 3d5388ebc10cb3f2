import { capitalised, weekday } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/routing';
import type { Day } from '@/lib/slots/week-days';
import { InLittleRoom } from './in-little-room';

type NoneBeforeProps = { locale: Locale; days: Day[]; noneText: string };

/** On a phone one line for the days before the first free time; CSS then leaves out their sections. */
export function NoneBefore({ locale, days, noneText }: NoneBeforeProps) {
  const range = (length: 'long' | 'short') =>
    [days[0], days.at(-1)].map((day) => day && weekday(locale, day.at, length)).join('–');
  return (
    <p className="none-before">
      <strong>
        <InLittleRoom short={capitalised(range('short'))}>{capitalised(range('long'))}</InLittleRoom>
      </strong>{' '}
      {noneText}
    </p>
  );
}
