/** What a citizen of the kills does next: holds a time, books one of the prepared drafts, moves or cancels an appointment. */
import type { Random } from '@/scripts/testing/random';
import type { Ledger, Press } from '../soak/ledger';
import type { Prepared, Time } from './prepare';

/** What is booked, as its citizen saw it last. */
export type Booked = { id: string; version: number; time: Time };

/** `times`: those of the citizen's GP. `held`: what the citizen was told to hold. */
export type Person = {
  prepared: Prepared[];
  booked: Map<string, Booked>;
  times: Time[];
  held?: (Hold & { until: Date }) | undefined;
};

/** `journey`: a draft, or the appointment that is to be moved. */
export type Hold = { time: Time; journey: string };
export type Choice = { hold: Hold } | { book: Prepared } | { move: Booked; to: Time } | { cancel: Booked };

/** How likely somebody tries a time that was taken when they looked. */
const STALE_LIKELIHOOD = 0.05;
/** How likely a time is held before it is booked or moved to. */
const HOLD_LIKELIHOOD = 0.4;
/** Milliseconds. A hold that ends so soon is as good as lapsed: an act whose answers are lost takes a while. */
const SOON = 120_000;

/** Lets go of what has lapsed, or is about to. */
function letGoOfLapsed(person: Person, citizenId: string, ledger: Ledger): void {
  if (!person.held || +person.held.until > Date.now() + SOON) return;
  person.held.time.isTaken = false;
  nowHolds(person, citizenId, undefined, ledger);
}

/** Undefined where there is nothing to do. */
export function choose(person: Person, citizenId: string, random: Random, ledger: Ledger): Choice | undefined {
  letGoOfLapsed(person, citizenId, ledger);
  const { prepared, booked, times, held } = person;
  const promising = random.chance(STALE_LIKELIHOOD) ? () => true : (time: Time) => !time.isTaken || time === held?.time;
  const kinds = new Set([...booked.values()].map(({ time }) => time.kind));
  const bookable = prepared.filter(({ time }) => !kinds.has(time.kind));
  const hopeful = random.pickOrNone(bookable.filter(({ time }) => promising(time)));
  // Who has nothing, and finds nothing free, tries what was taken: it may be free again.
  const book = hopeful ?? (booked.size === 0 ? random.pickOrNone(bookable) : undefined);
  const mine = random.pickOrNone([...booked.values()]);
  const isElsewhere = (time: Time) => time.kind === mine?.time.kind && time !== mine.time;
  const to = random.pickOrNone(times.filter((time) => isElsewhere(time) && promising(time)));
  const wishes: Choice[] = [
    ...(book ? [{ book }] : []),
    ...(mine ? [{ cancel: mine }] : []),
    ...(mine && to ? [{ move: mine, to }] : []),
  ];
  const wish = random.pickOrNone(wishes);
  const next = wish && holdFor(wish);
  return next && next.time !== held?.time && random.chance(HOLD_LIKELIHOOD) ? { hold: next } : wish;
}

function holdFor(wish: Choice): Hold | undefined {
  if ('book' in wish) return { time: wish.book.time, journey: wish.book.draftId };
  return 'move' in wish ? { time: wish.to, journey: wish.move.id } : undefined;
}

/** Everybody's drafts, and in the ledger as texts that must not be lost. */
export function peopleWith(prepared: Prepared[], ledger: Ledger): Map<string, Person> {
  const people = new Map<string, Person>();
  const times = [...new Set(prepared.map(({ time }) => time))];
  for (const one of prepared) {
    const { scheduleId } = one.time;
    const person: Person = people.get(one.citizenId) ?? {
      ...{ prepared: [], booked: new Map() },
      times: times.filter((time) => time.scheduleId === scheduleId),
    };
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

/** The citizen knows what is held; undefined: nothing any more. */
export function nowHolds(person: Person, citizenId: string, held: Person['held'], ledger: Ledger): void {
  person.held = held;
  if (!held) {
    ledger.heldNoMore(citizenId);
    return;
  }
  held.time.isTaken = true;
  ledger.held(citizenId, { ...held.time, until: held.until });
}

/** A time is the citizen's: what was held there is not held any more. */
function take(person: Person, citizenId: string, time: Time, ledger: Ledger): void {
  time.isTaken = true;
  if (person.held?.time === time) nowHolds(person, citizenId, undefined, ledger);
}

/** The citizen knows that it is booked. */
export function nowBooked(person: Person, draft: Prepared, id: string, ledger: Ledger): void {
  ledger.receipt(pressOf(draft), id);
  person.prepared.splice(person.prepared.indexOf(draft), 1);
  person.booked.set(id, { id, version: 1, time: draft.time });
  take(person, draft.citizenId, draft.time, ledger);
}

/** The citizen knows that it is moved. */
export function nowMoved(person: Person, citizenId: string, booked: Booked, to: Time, ledger: Ledger): void {
  ledger.moved(booked.id, to.startAt);
  booked.time.isTaken = false;
  person.booked.set(booked.id, { id: booked.id, version: booked.version + 1, time: to });
  take(person, citizenId, to, ledger);
}

/** The citizen knows that the time was taken: the draft stays. */
export function nowRefused(draft: Prepared, ledger: Ledger): void {
  ledger.refuse(pressOf(draft));
  draft.time.isTaken = true;
}

/** The citizen knows that it is cancelled. */
export function nowCancelled(person: Person, { id, time }: Booked, ledger: Ledger): void {
  ledger.cancelled(id);
  person.booked.delete(id);
  time.isTaken = false;
}
