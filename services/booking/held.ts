/** What booking holds on a citizen, for the file that the citizen takes out. */
import 'server-only';
import { longDateAndTime, longDateAndTimeRange } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { HeldThing, Holds } from '@/lib/mine/held';
import { type HeldWish, selectHeldWishes } from './earlier-store';
import { type HeldAppointment, selectHeld } from './held-store';
import { needTexts, phoneText } from './parts/details-texts';
import { wantedText } from './parts/earlier/wanted-text';

export const bookingHolds: Holds = async (own, words) => {
  const [appointments, wishes] = await Promise.all([selectHeld(own), selectHeldWishes(own)]);
  return [
    {
      name: 'appointments',
      title: words.t('appointments.title'),
      things: appointments.map((one) => thingOf(one, words)),
      data: appointments,
    },
    {
      name: 'earlierTimes',
      title: words.t('appointments.earlier.file'),
      things: wishes.map((one) => wishOf(one, words)),
      data: wishes,
    },
  ];
};

function wishOf(one: HeldWish, { locale, t }: LocaleProps): HeldThing {
  const facts: [string, string | null][] = [
    [t('appointments.receipt.kind'), t(`booking.kinds.${one.kind}.name`)],
    [t('appointments.earlier.days'), wantedText({ locale, t }, one)],
    [t('appointments.earlier.notice'), t(`appointments.earlier.${one.notice}`)],
    [t('appointments.earlier.asked'), longDateAndTime(locale, one.askedAt)],
    [t('appointments.earlier.until'), longDateAndTime(locale, one.until)],
    [t('appointments.earlier.offered'), one.offeredStartAt && longDateAndTime(locale, one.offeredStartAt)],
  ];
  return facts.filter((fact): fact is [string, string] => Boolean(fact[1]));
}

function thingOf(one: HeldAppointment, { locale, t }: LocaleProps): HeldThing {
  const when = (at: Date | null) => at && longDateAndTime(locale, at);
  const { details, reason } = one;
  const facts: [string, string | null][] = [
    [t('booking.check.time'), longDateAndTimeRange(locale, one.startAt, one.endAt)],
    [t('appointments.receipt.kind'), t(`booking.kinds.${one.kind}.name`)],
    [t('booking.check.place'), `${one.practitionerName}, ${one.practiceName}`],
    [t('appointments.receipt.reason'), reason ?? t('mine.file.unreadable')],
    [t('booking.check.phone'), details && phoneText(details)],
    [t('booking.check.needs'), details ? needTexts(t, details).join('\n') : t('mine.file.unreadable')],
    [t('appointments.receipt.booked'), when(one.createdAt)],
    [t('appointments.move.movedAt'), when(one.movedAt)],
    [t('appointments.move.previous'), when(one.movedFrom)],
    [
      one.cancelledBy === 'practice' ? t('appointments.byPractice.tag') : t('appointments.receipt.cancelledAt'),
      when(one.cancelledAt),
    ],
    [t('appointments.receipt.toPay'), one.lateFee === null ? null : `${one.lateFee} kr`],
  ];
  return facts.filter((fact): fact is [string, string] => Boolean(fact[1]));
}
