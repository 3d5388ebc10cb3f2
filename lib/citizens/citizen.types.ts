/**
 * What must not compile. `npm run types` reads this file; nothing imports it. Each `@ts-expect-error` is a test: where the
 * line below it begins to compile, the type check fails.
 */
import type { useTranslations } from 'next-intl';
import type { currentSession } from '@/lib/auth/guard';
import {
  bookAppointment,
  cancelAppointment,
  freeSlots,
  listAppointments,
  readAppointment,
} from '@/services/booking/booking';
import { deleteDraft, readDraft, saveAnswers, startDraft } from '@/services/booking/drafts';
import type { BookingRefusal, CancelRefusal } from '@/services/booking/refusals';
import type messages from '@/services/booking/texts/nb.json';
import { registeredPatient } from '@/services/practices/register';
import type { Citizen, DraftAuthor } from './citizen';
import * as citizenModule from './citizen';

declare const high: Citizen<'high'>;
declare const substantial: Citizen<'substantial'>;
declare const author: DraftAuthor;
declare const session: NonNullable<Awaited<ReturnType<typeof currentSession>>>;
declare const draftId: string;
declare const t: ReturnType<typeof useTranslations<'booking.refusals'>>;
declare const written: (typeof messages)['booking']['refusals'];

/** What must compile: high serves wherever substantial is asked for, and an author saves answers. */
export function compiles() {
  return [
    registeredPatient(high),
    registeredPatient(substantial),
    listAppointments(high),
    saveAnswers(author, draftId, {}),
  ];
}

/** A level that is too low opens nothing of booking. */
export function wrongLevel() {
  // @ts-expect-error substantial is not high
  listAppointments(substantial);
  // @ts-expect-error substantial is not high
  bookAppointment(substantial, draftId, { startAt: '' });
  // @ts-expect-error substantial is not high
  startDraft(substantial, {});
  // @ts-expect-error the header's citizen is substantial, whatever the session reached
  readAppointment(session.citizen, '');
  // @ts-expect-error a level is not raised by assignment
  const raised: Citizen<'high'> = substantial;
  return raised;
}

/** Nothing but the guard's own value is a citizen. */
export function notACitizen() {
  // @ts-expect-error a session is not a citizen
  listAppointments(session);
  // @ts-expect-error an id is not a citizen
  listAppointments('4f9d3c2e-8a51-4a83-9d1b-6f7c0e5a2b10');
  // @ts-expect-error a look-alike lacks the private id
  listAppointments({ citizenId: '', proof: { substantial: true, high: true } });
  // @ts-expect-error a copy lacks the private id
  listAppointments({ ...high });
  // @ts-expect-error who may be signed out is no citizen
  listAppointments(null as Citizen<'high'> | null);
  // @ts-expect-error a promise of a citizen is not one: the check has not run
  listAppointments(Promise.resolve(high));
  // @ts-expect-error the class is not exported, so nobody else makes one
  return new citizenModule.CheckedCitizen('');
}

/** The author of a form that arrived late saves that form and does nothing else. */
export function onlyAnAuthor() {
  // @ts-expect-error an author does not book
  bookAppointment(author, draftId, { startAt: '' });
  // @ts-expect-error an author does not read
  readDraft(author, draftId);
  // @ts-expect-error an author does not delete
  deleteDraft(author, draftId);
  // @ts-expect-error an author starts nothing
  startDraft(author, {});
  // @ts-expect-error an author cancels nothing
  cancelAppointment(author, '');
  // @ts-expect-error an author is not in the register
  registeredPatient(author);
}

/** The id is out of reach. */
export function noWayIn() {
  // @ts-expect-error the id has no such name
  const id = high.citizenId;
  // @ts-expect-error protected
  return [id, high.proof];
}

/** A kind that does not exist, and an order of arguments that is wrong. */
export function wrongArguments() {
  // @ts-expect-error no such kind
  freeSlots(high, 'home-visit', { from: new Date(), to: new Date() });
  // @ts-expect-error the citizen comes first
  readAppointment('', high);
}

/** A key that Bokmål lacks does not compile; one that it has does. */
export function unknownMessage() {
  // @ts-expect-error no such message
  return [t('slotTaken'), t('tooExpensive')];
}

/** A refusal without a text does not compile; every one has its text in Bokmål. */
export function refusalWithoutText() {
  const complete: Record<BookingRefusal | CancelRefusal, string> = written;
  // @ts-expect-error slotTaken and others are missing
  const lacking: Record<BookingRefusal, string> = { alreadyBooked: '' };
  // @ts-expect-error no such refusal
  const refusal: BookingRefusal = 'tooExpensive';
  return [complete, lacking, refusal];
}
