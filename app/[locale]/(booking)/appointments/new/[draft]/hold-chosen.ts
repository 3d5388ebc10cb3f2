/** What the steps of a booking do with the hold of the chosen time. */
import type { Citizen } from '@/lib/citizens/citizen';
import { actKeyOf } from '@/lib/forms/act-key';
import { counted } from '@/lib/metrics/acts';
import { type Result, refused } from '@/lib/result';
import { isSameSlot } from '@/lib/slots/slots';
import type { Draft } from '@/services/booking/appointment';
import { extendHold, type Held, heldFor, holdTime } from '@/services/booking/holding';

/** Holds the time that the draft names, in place of any other. Held already, it keeps its end. */
export async function holdChosen(
  citizen: Citizen<'high'>,
  { id: journey, answers: { slot, serviceType: kind } }: Draft,
  form: FormData,
): Promise<Result<Held, 'slotTaken' | 'timePassed'>> {
  if (!slot || !kind) return refused('slotTaken');
  const key = actKeyOf(form);
  return counted('booking', 'hold', () => holdTime(citizen, { journey, slot, kind, key }));
}

/** The button of the line: holds the time longer. What is held no longer is held anew, if nobody has taken it. */
export async function holdLonger(
  citizen: Citizen<'high'>,
  draft: Draft,
  form: FormData,
): Promise<Result<Held, 'slotTaken' | 'timePassed'>> {
  const { id: journey, answers } = draft;
  const held = await heldFor(citizen, journey);
  if (held && !held.isLapsed && isSameSlot(held.slot, answers.slot)) {
    const request = { journey, key: actKeyOf(form) };
    const longer = await counted('booking', 'extend', () => extendHold(citizen, request));
    if (longer.ok) return longer;
  }
  return holdChosen(citizen, draft, form);
}
