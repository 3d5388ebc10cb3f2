/**
 * What is measured: each act, prepared for the nth citizen, of `count`. They run one after another over the same rows, in the
 * order in which a citizen does them. A new one is a row here and, where it needs other rows first, in `acts-cost.ts`.
 */
import { mintActing } from '@/lib/acting/acting';
import { stableId } from '@/lib/database/stable-id';
import { appointmentOfDraft, bookAppointment } from '@/services/booking/booking';
import { cancelAppointment } from '@/services/booking/cancelling';
import { extendHold, holdTime, releaseHold } from '@/services/booking/holding';
import { moveAppointment } from '@/services/booking/moving';
import { sealText } from '@/services/booking/seal';
import { type Calendar, idOf, orderOf } from './order';

type Work = () => Promise<{ ok: true } | { ok: false; refusal: string } | undefined>;
type Act = (nth: number, calendar: Calendar, count: number) => Work | Promise<Work>;

const citizenOf = (nth: number) => mintActing<'high'>(idOf('c', nth));

/** `turn`: 0 the citizen's time, 1 another of the same GP, which nobody else wants either. */
const hold =
  (turn: number): Act =>
  (nth, calendar, count) => {
    const { slot } = orderOf(nth + turn * count, calendar).answers;
    const request = { journey: idOf('d', nth), slot, kind: 'office' as const, key: stableId('hold', `${nth} ${turn}`) };
    return () => holdTime(citizenOf(nth), request);
  };

const book: Act = (nth, calendar) => {
  const { draftId, answers } = orderOf(nth, calendar);
  const confirmation = {
    startAt: answers.slot.startAt,
    seal: sealText(citizenOf(nth), answers),
    locale: 'nb' as const,
  };
  return () => bookAppointment(citizenOf(nth), draftId, confirmation);
};

const extend: Act = (nth) => () => extendHold(citizenOf(nth), { journey: idOf('d', nth), key: stableId('extend') });

const giveBack: Act = (nth) => () => releaseHold(citizenOf(nth), idOf('d', nth)).then(() => undefined);

/** The appointment that the citizen has booked. */
const bookedOf = async (nth: number, calendar: Calendar) =>
  (await appointmentOfDraft(citizenOf(nth), orderOf(nth, calendar).draftId)) ?? '';

const move: Act = async (nth, calendar, count) => {
  const id = await bookedOf(nth, calendar);
  const { slot } = orderOf(nth + count, calendar).answers;
  return () => moveAppointment(citizenOf(nth), { id, version: 1, slot, key: stableId('move', id) });
};

const cancel: Act = async (nth, calendar) => {
  const id = await bookedOf(nth, calendar);
  return () => cancelAppointment(citizenOf(nth), { id, version: 2, fee: null, key: stableId('cancel', id) });
};

export const acts = { book, hold: hold(0), 'hold another': hold(1), extend, 'give back': giveBack, move, cancel };
export type ActName = keyof typeof acts;
