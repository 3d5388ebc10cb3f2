/**
 * Who may act for whom, as pure rules: decision record 053. A parent acts for a child under 16, and from 12 on sees only what
 * they have done themselves. Between adults a power decides.
 */
import { ageInYears, latestBirthDate } from '@/lib/calendar/age';
import type { Sees } from './acting';

/** From this age on a child's own matters are the child's: a parent sees only what the parent has done. */
export const ageOfOwnMatters = 12;
/** From this age on nobody acts by parental responsibility, and one may give a power. */
export const ageOfOwnSay = 16;
/** From this age on one may be given a power. */
export const ageOfAdults = 18;
/** The longest power, in days. */
export const longestPower = 5 * 365;

/** Seconds: a relation that was read longer ago proves nothing to an act. */
export const provesFor = 60;
/** Seconds: the guard reads the registry anew where it was read longer ago. */
export const readsAnewAfter = 30;

/** A right as it is stored. `birthDate`: the subject's; null for a power that was given here. `until`: its end, if it has one. */
export type Right = { kind: 'parent' | 'power'; birthDate: string | null; until: Date | null };

/** What this right lets the actor see at `at`; null: it gives no right any more. */
export function seenBy({ kind, birthDate, until }: Right, at: Date): Sees | null {
  if (until && until <= at) return null;
  if (kind === 'power') return 'all';
  const age = birthDate === null ? ageOfOwnSay : ageInYears(birthDate, at);
  if (age >= ageOfOwnSay) return null;
  return age >= ageOfOwnMatters ? 'ownActs' : 'all';
}

/** The birth dates that decide at `at`: a child born later is younger. As `seenBy`, for SQL. */
export function decidingBirthDates(at: Date): { bornOwnSay: string; bornOwnMatters: string } {
  return { bornOwnSay: latestBirthDate(ageOfOwnSay, at), bornOwnMatters: latestBirthDate(ageOfOwnMatters, at) };
}

/** True for a person who may give a power. */
export const mayGivePower = (birthDate: string, at: Date) => ageInYears(birthDate, at) >= ageOfOwnSay;
/** True for a person who may be given one. */
export const mayReceivePower = (birthDate: string, at: Date) => ageInYears(birthDate, at) >= ageOfAdults;

/** True for an end that a power may have. */
export function isEndOfPower(until: Date, at: Date): boolean {
  return until > at && +until <= +at + longestPower * 86_400_000;
}
