/** Slots of any schedule, as they are offered: types and pure rules, also for the browser. */
import type { Acting } from '@/lib/acting/acting';

/** A slot that can be booked. */
export type FreeSlot<Kind extends string = string> = { scheduleId: string; startAt: Date; endAt: Date; kind: Kind };

/** A slot as drafts and forms name it; `startAt` is ISO 8601 in UTC. */
export type ChosenSlot = { scheduleId: string; startAt: string };

/**
 * What is offered: slots of one schedule and kind that start at least `leadMinutes` from now. `acting`: who looks, and for whom; the
 * time that they hold themselves is free for them.
 */
export type Offer<Kind extends string = string> = {
  scheduleId: string;
  kind: Kind;
  leadMinutes: number;
  acting?: Acting<'substantial'>;
};

/** The earliest start that is offered. */
export function earliestOffered(at: Date, leadMinutes: number): Date {
  return new Date(at.getTime() + leadMinutes * 60_000);
}

/** True when two ISO texts name the same instant; false when either names none. */
export function sameInstant(one: string, other: string): boolean {
  return new Date(one).getTime() === new Date(other).getTime();
}

/** Whether both are the same time of the same schedule. */
export function isSameSlot(one: Pick<FreeSlot, 'scheduleId' | 'startAt'>, other: ChosenSlot | undefined): boolean {
  return one.scheduleId === other?.scheduleId && sameInstant(one.startAt.toISOString(), other.startAt);
}

/** The length of a slot, in whole minutes. */
export function minutesOf({ startAt, endAt }: { startAt: Date; endAt: Date }): number {
  return Math.round((endAt.getTime() - startAt.getTime()) / 60_000);
}
