/** What must not compile, of booking: `lib/citizens/citizen.types.ts` says how this file works. */
import type { useTranslations } from 'next-intl';
import type { Acting } from '@/lib/acting/acting';
import type { Citizen, DraftAuthor } from '@/lib/citizens/citizen';
import { registeredPatient } from '@/services/practices/register';
import { bookAppointment, listAppointments, nextFor, offerOf, readAppointment } from './booking';
import { cancelAppointment } from './cancelling';
import { deleteDraft, readDraft, saveAnswers, startDraft } from './drafts';
import { declineEarlier, stopWaiting, waitForEarlier, waitingFor } from './earlier';
import { holdTime } from './holding';
import { movable, moveAppointment } from './moving';
import type { BookingRefusal, CancelRefusal, MoveRefusal } from './refusals';
import type messages from './texts/nb.json';

declare const high: Acting<'high'>;
declare const substantial: Acting<'substantial'>;
declare const citizen: Citizen<'high'>;
declare const author: DraftAuthor;
declare const draftId: string;
declare const toCancel: Parameters<typeof cancelAppointment>[1];
declare const wish: Parameters<typeof waitForEarlier>[1];
declare const answer: Parameters<typeof declineEarlier>[1];
declare const toMove: Parameters<typeof moveAppointment>[1];
declare const held: Parameters<typeof holdTime>[1];
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
  nextFor(substantial);
  // @ts-expect-error substantial is not high
  bookAppointment(substantial, draftId, { startAt: '' });
  // @ts-expect-error substantial is not high
  cancelAppointment(substantial, toCancel);
  // @ts-expect-error high is needed
  waitForEarlier(substantial, wish);
  // @ts-expect-error high is needed
  waitingFor(substantial);
  // @ts-expect-error high is needed
  declineEarlier(substantial, answer);
  // @ts-expect-error high is needed
  stopWaiting(substantial, 'office');
  // @ts-expect-error substantial is not high
  moveAppointment(substantial, toMove);
  // @ts-expect-error substantial is not high
  movable(substantial, '');
  // @ts-expect-error substantial is not high
  holdTime(substantial, held);
  // @ts-expect-error substantial is not high
  return startDraft(substantial, {});
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
  cancelAppointment(author, toCancel);
  // @ts-expect-error an author moves nothing
  moveAppointment(author, toMove);
  // @ts-expect-error an author holds nothing
  holdTime(author, held);
  // @ts-expect-error an author is not in the register
  registeredPatient(author);
}

/** Who has signed in is not yet who acts and for whom: each function that touches a person's data asks for both. */
export function onlyACitizen() {
  // @ts-expect-error for whom is missing
  registeredPatient(citizen);
  // @ts-expect-error for whom is missing
  listAppointments(citizen);
  // @ts-expect-error for whom is missing
  nextFor(citizen);
  // @ts-expect-error for whom is missing
  readAppointment(citizen, '');
  // @ts-expect-error for whom is missing
  bookAppointment(citizen, draftId, { startAt: '' });
  // @ts-expect-error for whom is missing
  cancelAppointment(citizen, toCancel);
  // @ts-expect-error for whom is missing
  waitForEarlier(citizen, wish);
  // @ts-expect-error for whom is missing
  waitingFor(citizen);
  // @ts-expect-error for whom is missing
  declineEarlier(citizen, answer);
  // @ts-expect-error for whom is missing
  stopWaiting(citizen, 'office');
  // @ts-expect-error for whom is missing
  moveAppointment(citizen, toMove);
  // @ts-expect-error for whom is missing
  holdTime(citizen, held);
  // @ts-expect-error for whom is missing
  startDraft(citizen, {});
  // @ts-expect-error for whom is missing
  saveAnswers(citizen, draftId, {});
  // @ts-expect-error for whom is missing
  return offerOf(citizen, 'office');
}

/** A kind that does not exist, and an order of arguments that is wrong. */
export function wrongArguments() {
  // @ts-expect-error no such kind
  offerOf(high, 'home-visit');
  // @ts-expect-error a cancellation names the version and the fee that were shown, and its key
  cancelAppointment(high, { id: '' });
  // @ts-expect-error a move names the version that was shown
  moveAppointment(high, { id: '', slot: toMove.slot, key: '' });
  // @ts-expect-error who acts comes first
  readAppointment('', high);
}

/** A key that Bokmål lacks does not compile; one that it has does. */
export function unknownMessage() {
  // @ts-expect-error no such message
  return [t('slotTaken'), t('tooExpensive')];
}

/** A refusal without a text does not compile; every one has its text in Bokmål. */
export function refusalWithoutText() {
  const complete: Record<BookingRefusal | CancelRefusal | MoveRefusal, string> = written;
  // @ts-expect-error slotTaken and others are missing
  const lacking: Record<BookingRefusal, string> = { alreadyBooked: '' };
  // @ts-expect-error no such refusal
  const refusal: BookingRefusal = 'tooExpensive';
  return [complete, lacking, refusal];
}
