/** What a citizen of the kills does next: books one of the prepared drafts, or cancels an appointment. */
import type { Random } from '@/scripts/testing/random';
import type { Ledger, Press } from '../soak/ledger';
import type { Prepared, Time } from './prepare';

/** `booked`: what is booked, by the id of the appointment. */
export type Person = { prepared: Prepared[]; booked: Map<string, Time> };

export type Choice = { book: Prepared } | { cancel: string; time: Time };

/** How likely somebody tries a time that was taken when they looked. */
const STALE_LIKELIHOOD = 0.05;

/** Undefined where there is nothing to do. */
export function choose({ prepared, booked }: Person, random: Random): Choice | undefined {
  const kinds = new Set([...booked.values()].map(({ kind }) => kind));
  const possible = prepared.filter(({ time }) => !kinds.has(time.kind));
  const promising = possible.filter(({ time }) => !time.isTaken);
  const book = random.pickOrNone(random.chance(STALE_LIKELIHOOD) ? possible : promising);
  const cancel = random.pickOrNone([...booked]);
  if (book && (!cancel || random.chance(0.5))) return { book };
  return cancel && { cancel: cancel[0], time: cancel[1] };
}

/** Everybody's drafts, and in the ledger as texts that must not be lost. */
export function peopleWith(prepared: Prepared[], ledger: Ledger): Map<string, Person> {
  const people = new Map<string, Person>();
  for (const one of prepared) {
    const person: Person = people.get(one.citizenId) ?? { prepared: [], booked: new Map() };
    person.prepared.push(one);
    people.set(one.citizenId, person);
    ledger.written(one.draftId, one.reason);
  }
  return people;
}

/** What the check page of a draft shows. */
export const pressOf = ({ citizenId, draftId, reason, time }: Prepared): Press => ({
  ...{ citizenId, draftId, reason, kind: time.kind, startAt: time.startAt },
});

/** The citizen knows that it is booked. */
export function nowBooked(person: Person, draft: Prepared, appointmentId: string, ledger: Ledger): void {
  ledger.receipt(pressOf(draft), appointmentId);
  person.prepared.splice(person.prepared.indexOf(draft), 1);
  person.booked.set(appointmentId, draft.time);
  draft.time.isTaken = true;
}

/** The citizen knows that the time was taken: the draft stays. */
export function nowRefused(draft: Prepared, ledger: Ledger): void {
  ledger.refuse(pressOf(draft));
  draft.time.isTaken = true;
}

/** The citizen knows that it is cancelled. */
export function nowCancelled(person: Person, appointmentId: string, time: Time, ledger: Ledger): void {
  ledger.cancelled(appointmentId);
  person.booked.delete(appointmentId);
  time.isTaken = false;
}
