/**
 * An act of the table of races. To add one: a row here in `acts.ts`, then its pairs in `races.test.ts`.
 *
 *   const move: Act = async ({ who, aim, made }) => {
 *     const id = await made('appointment', (spare) => bookAt(who, spare)); // once in a try for each person, whichever act asks first
 *     return async () => wordOf(await moveAppointment(who.citizen, { id, …, slot: aim }, testNow));
 *   };
 *
 * First it makes what must be there before, then it answers the act itself: the race starts that. What came of it is one word,
 * `done` or the refusal, of which the ends in the table are made.
 */
import type { Acting } from '@/lib/acting/acting';
import type { ChosenSlot } from '@/lib/slots/slots';
import type { TestGp } from '../patients';

export type Person = { id: string; citizen: Acting<'high'> };

export type Act = (on: {
  /** Who acts. On the same person both acts have the same. */
  who: Person;
  gp: TestGp;
  /** The time that it is about. In a race for one time both acts have the same. */
  aim: ChosenSlot;
  /** What a person has in this try before the race: made once, at a time of the person's own, which nobody aims at. */
  made: <Value>(name: string, make: (spare: ChosenSlot) => Promise<Value>) => Promise<Value>;
}) => Promise<() => Promise<string>>;

/** What came of a use case, in a word. */
export const wordOf = (result: { ok: true } | { ok: false; refusal: string }) => (result.ok ? 'done' : result.refusal);
