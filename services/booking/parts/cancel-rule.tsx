import type { ReactNode } from 'react';
import { PhoneLink } from '@/components/layout/phone-link';
import { now } from '@/lib/calendar/clock';
import { dateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import { deadlineOf, isLate, type Policy } from '@/services/booking/policy';

/** What decides until when an appointment can be cancelled and moved: its practice's rule, its start, whom to call. */
export type Rule = { policy: Policy; startAt: Date; phone: string };

/** A sum that must not be overlooked. */
export const strong = (words: ReactNode) => <strong>{words}</strong>;

/** Until when an appointment can be cancelled here, and what it costs after that: also for one that is not booked yet. */
export function CancelRule({ locale, t, policy, startAt, phone }: LocaleProps & Rule) {
  const { lateFee, lateByPhone } = policy;
  const deadline = deadlineOf(policy, 'cancel', startAt);
  const late = isLate(policy, 'cancel', startAt, now());
  const when = dateAndTime(locale, deadline);
  const fee = { when, fee: lateFee ?? 0, b: strong };
  if (lateByPhone && deadline < startAt)
    return (
      <>
        {t.rich(late ? 'booking.rules.phoneLate' : 'booking.rules.phone', {
          when,
          phone: () => <PhoneLink phone={phone} />,
        })}{' '}
        {lateFee !== null && t.rich(late ? 'booking.rules.phoneFeeLate' : 'booking.rules.phoneFee', fee)}
      </>
    );
  if (lateFee !== null && deadline < startAt) return t.rich(late ? 'booking.rules.feeLate' : 'booking.rules.fee', fee);
  return late || deadline >= startAt
    ? t('booking.rules.freeToTheEnd', { when: dateAndTime(locale, startAt) })
    : t('booking.rules.free', { when });
}

/** Until when an appointment can be moved here. */
export function MoveRule({ locale, t, policy, startAt }: LocaleProps & Omit<Rule, 'phone'>) {
  if (isLate(policy, 'move', startAt, now())) return t('booking.rules.moveLate');
  return t('booking.rules.move', { when: dateAndTime(locale, deadlineOf(policy, 'move', startAt)) });
}
