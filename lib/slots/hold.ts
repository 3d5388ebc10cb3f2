/**
 * Holds: a time that a citizen has chosen is nobody else's for ten minutes while a form is filled in. One time a citizen at
 * most, and one for each whom they act for. A hold that has lapsed needs no job: whoever searches or takes finds it free.
 * Taking the held time is `takeSlot`, which knows one's own hold and does not touch the row of `hold`.
 */
import 'server-only';
import type { Acting } from '@/lib/acting/acting';
import { mayStillAct } from '@/lib/acting/right-store';
import { findAct } from '@/lib/acts/store';
import { now } from '@/lib/calendar/clock';
import { isRowId } from '@/lib/database/row-id';
import { stableId } from '@/lib/database/stable-id';
import { done, type Result, refused } from '@/lib/result';
import {
  extendHoldRow,
  type HeldRow,
  type HoldCondition,
  holdTaker,
  releaseHoldRow,
  selectHold,
  selectLastHold,
} from './hold-store';
import { sealOf } from './seal';
import type { ChosenSlot, FreeSlot } from './slots';

type Owner = Acting<'substantial'>;

/** How long a time is held, and for how long again from the press of "More time". */
export const holdMinutes = 10;

/** `isLapsed`: the time is still open, and not kept for anybody. */
export type Held<Kind extends string = string> = {
  slot: FreeSlot<Kind>;
  until: Date;
  isExtended: boolean;
  isLapsed: boolean;
};

/** What to hold, for which journey (a draft, or a row that is moved), by the key of the page's form. */
export type HoldRequest<Kind extends string = string> = { journey: string; slot: ChosenSlot; kind: Kind; key: string };

/** `mayNotAct`: the right to act for another has ended. */
export type HoldRefusal = 'slotTaken' | 'timePassed' | 'mayNotAct';

type Definition<More> = HoldCondition<More> & {
  /** The service's name, as powers name it. */
  service: string;
  /** What it is called among the acts: `thing.hold`. */
  action: string;
};

const untilFrom = (at: Date) => new Date(at.getTime() + holdMinutes * 60_000);

function heldOf<Kind extends string>({ until, isExtended, isLapsed, kind, ...slot }: HeldRow): Held<Kind> {
  // A slot is taken by its kind: no other is answered.
  return { slot: { ...slot, kind: kind as Kind }, until, isExtended, isLapsed };
}

/** The function that holds times of a service, by its own condition on who may have which. */
export function defineHold<Kind extends string, More extends object>({
  action,
  service,
  ...condition
}: Definition<More>) {
  const take = holdTaker<More>(action, condition);
  /**
   * Holds a time and gives back the one before. A time that one holds keeps its end. Of one form that is sent twice the second
   * changes nothing; another time from the same form is another act. What is refused leaves the hold before it as it was.
   */
  return async (
    acting: Owner,
    { journey, slot, kind, key }: HoldRequest<Kind>,
    more: More,
    at: Date = now(),
  ): Promise<Result<Held<Kind>, HoldRefusal>> => {
    if (!isRowId(journey)) return refused('slotTaken');
    if (new Date(slot.startAt) <= at) return refused('timePassed');
    const asked = [journey, slot.scheduleId, slot.startAt, kind];
    const act = { key: stableId(action, key, ...asked), requestHash: sealOf(action, asked).hash };
    const held = await take(acting, { ...slot, service, journey, kind, until: untilFrom(at), at, ...act }, more);
    if (held) return done(heldOf<Kind>(held));
    return refused((await mayStillAct(acting, service, at)) ? 'slotTaken' : 'mayNotAct');
  };
}

/** Ten more minutes from now, once. Sent twice by one form, both are answered with the hold. */
export async function extendHold<Kind extends string>(
  acting: Owner,
  { service, journey, key: formKey }: { service: string; journey: string; key: string },
  at: Date = now(),
): Promise<Result<Held<Kind>, 'holdGone' | 'extendedAlready' | 'mayNotAct'>> {
  if (!isRowId(journey)) return refused('holdGone');
  const key = stableId('hold.extend', formKey, journey);
  const requestHash = sealOf('hold.extend', journey).hash;
  const extended = await extendHoldRow(acting, { service, journey, until: untilFrom(at), at, key, requestHash });
  if (extended === 'again' && !(await findAct(acting, key))) return refused('extendedAlready');
  const held = extended === 'again' ? await heldFor<Kind>(acting, journey, at) : extended && heldOf<Kind>(extended);
  if (held) return done(held);
  return refused((await mayStillAct(acting, service, at)) ? 'holdGone' : 'mayNotAct');
}

/** Gives back the time that is held for this journey. Does nothing where none is. */
export async function releaseHold(acting: Owner, journey: string): Promise<void> {
  if (isRowId(journey)) await releaseHoldRow(acting, journey);
}

/** What is held for this journey, also where it has lapsed; null where nothing is, or the time is taken or has begun. */
export async function heldFor<Kind extends string>(
  acting: Owner,
  journey: string,
  at: Date = now(),
): Promise<Held<Kind> | null> {
  const held = isRowId(journey) ? await selectHold(acting, journey, at) : null;
  return held && heldOf<Kind>(held);
}

/** The time that was held last for this journey, and until when, whatever has become of it: to say what was lost. */
export async function lastHeld(acting: Owner, journey: string): Promise<LastHeld | null> {
  return isRowId(journey) ? selectLastHold(acting, journey) : null;
}

export type LastHeld = { scheduleId: string; startAt: Date; until: Date };
