/** Times of any schedule, as they are offered: types and rules, safe to import anywhere. */

/** A time that can be had. */
export type FreeSlot<Kind extends string = string> = { scheduleId: string; startAt: Date; endAt: Date; kind: Kind };

/** A time as answers and forms name it; `startAt` is ISO 8601 in UTC. */
export type ChosenSlot = { scheduleId: string; startAt: string };

/** What is offered: times of one schedule and kind, none that starts sooner than the lead. */
export type Offer<Kind extends string = string> = { scheduleId: string; kind: Kind; leadMinutes: number };

/** The earliest start that is offered. */
export function earliestOffered(at: Date, leadMinutes: number): Date {
  return new Date(at.getTime() + leadMinutes * 60_000);
}

/** True when two ISO texts name the same instant; false when either names none. */
export function sameInstant(one: string, other: string): boolean {
  return new Date(one).getTime() === new Date(other).getTime();
}

/** How long a time lasts, in whole minutes. */
export function minutesOf({ startAt, endAt }: { startAt: Date; endAt: Date }): number {
  return Math.round((endAt.getTime() - startAt.getTime()) / 60_000);
}
