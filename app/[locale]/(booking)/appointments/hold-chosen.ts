/** What the pages that choose a time do with its hold: for a booking, and for an appointment that is moved. */
import type { Acting } from '@/lib/acting/acting';
import { actKeyOf } from '@/lib/forms/act-key';
import { counted } from '@/lib/metrics/acts';
import { done, type Result, refused } from '@/lib/result';
import type { HoldRefusal } from '@/lib/slots/hold';
import { type ChosenSlot, isSameSlot } from '@/lib/slots/slots';
import type { AppointmentKind, Draft } from '@/services/booking/appointment';
import { extendHold, type Held, heldFor, holdTime } from '@/services/booking/holding';

/** The time to hold; `journey` is the id of the draft, or of the appointment that is moved. */
type Wanted = { journey: string; slot: ChosenSlot | undefined; kind: AppointmentKind | undefined };
type Holding = Promise<Result<Held, HoldRefusal>>;

/** The time that a draft names. */
export const wantedBy = ({ id, answers: { slot, serviceType } }: Pick<Draft, 'id' | 'answers'>): Wanted => ({
  journey: id,
  slot,
  kind: serviceType,
});

const isLive = (held: Held | null, slot: ChosenSlot | undefined): held is Held =>
  held !== null && !held.isLapsed && isSameSlot(held.slot, slot);

/** Holds it, in place of any other time. Held already, it keeps its end. */
export async function holdChosen(acting: Acting<'high'>, { journey, slot, kind }: Wanted, form: FormData): Holding {
  if (!slot || !kind) return refused('slotTaken');
  const held = await heldFor(acting, journey);
  if (isLive(held, slot) && held.slot.kind === kind) return done(held);
  const key = actKeyOf(form);
  return counted('booking', 'hold', () => holdTime(acting, { journey, slot, kind, key }));
}

/** The button of the line: holds it longer. What is held no longer is held anew, if nobody has taken it. */
export async function holdLonger(acting: Acting<'high'>, wanted: Wanted, form: FormData): Holding {
  const { journey, slot } = wanted;
  if (isLive(await heldFor(acting, journey), slot)) {
    const request = { journey, key: actKeyOf(form) };
    const longer = await counted('booking', 'extend', () => extendHold(acting, request));
    if (longer.ok) return longer;
  }
  return holdChosen(acting, wanted, form);
}
