/**
 * Waiting for an earlier time, or for any where none was free. What comes free is offered to who has waited longest
 * (`offering.ts`). Accepting is a move (`moving.ts`), or for who has no appointment a booking with the time held.
 */
import 'server-only';
import type { Acting } from '@/lib/acting/acting';
import { mayStillAct } from '@/lib/acting/right-store';
import { recordRead } from '@/lib/audit/reads-store';
import { now } from '@/lib/calendar/clock';
import type { Locale } from '@/lib/i18n/routing';
import { configuredChannel } from '@/lib/notifications/channels/configured';
import { done, type Result, refused } from '@/lib/result';
import type { AppointmentDetail, AppointmentKind, FreeSlot } from './appointment';
import { bookingEligibility, hasUpcoming } from './booking';
import { waitsUntil } from './earlier-rules';
import {
  declineOffered,
  saveWishRow,
  selectToMakeEarlier,
  selectWishes,
  type Wanted,
  withdrawWishRow,
} from './earlier-store';
import { movable } from './moving';
import { offerToNext } from './offering';
import type { ActingRefusal, EligibilityRefusal, MoveRefusal } from './refusals';
import { serviceName } from './schema';

/** What is offered, and until when it is held. */
export type Offered = { slot: FreeSlot; until: Date };

/** Somebody waits. `offered`: a time is held for them now. `lost`: the last one was held until then, without an answer. */
export type Waiting = Wanted & {
  kind: AppointmentKind;
  appointmentId: string | null;
  until: Date;
  offered: Offered | null;
  lost: { startAt: Date; until: Date } | null;
};

export type EarlierRefusal = MoveRefusal | EligibilityRefusal | ActingRefusal;

/** `appointment`: what is to come earlier; null: there is none. `until`: how long one waits at most. */
export type Earlier = {
  appointment: AppointmentDetail | null;
  scheduleId: string;
  until: Date;
  waiting: Waiting | null;
  /** They waited, and three offers in a row got no answer. */
  hasStopped: boolean;
};

/** Whether this portal offers it: without a channel nobody would hear of a time that is held for them. */
export const offersEarlier = (): boolean => configuredChannel() !== null;

type Row = Awaited<ReturnType<typeof selectWishes>>[number];

function waitingOf(row: Row, at: Date): Waiting {
  const { kind, appointmentId, weekdays, parts, notice, until, offeredStartAt, offeredUntil, heldUntilEnd } = row;
  const last = offeredStartAt && offeredUntil ? { startAt: offeredStartAt, until: offeredUntil } : null;
  const { scheduleId } = row;
  const slot = last && heldUntilEnd && { scheduleId, kind, startAt: last.startAt, endAt: heldUntilEnd };
  return {
    ...{ kind, appointmentId, weekdays, parts, notice, until },
    offered: slot ? { slot, until: last.until } : null,
    lost: last && !slot && last.until <= at ? last : null,
  };
}

/** All that the citizen waits for now, who has waited longest first. */
export async function waitingFor(acting: Acting<'high'>, at: Date = now()): Promise<Waiting[]> {
  if (!offersEarlier()) return [];
  const rows = await selectWishes(acting, at);
  await recordRead(acting, { action: 'appointment.list' }, at);
  return rows.filter((row) => row.isWaiting).map((row) => waitingOf(row, at));
}

/** Whether and for what the citizen can wait, of a kind, and whether they do. */
export async function earlierOf(
  acting: Acting<'high'>,
  kind: AppointmentKind,
  at: Date = now(),
): Promise<Result<Earlier, EarlierRefusal>> {
  const row = (await selectWishes(acting, at)).find((wish) => wish.kind === kind);
  await recordRead(acting, { action: 'appointment.list' }, at);
  const waiting = row?.isWaiting ? waitingOf(row, at) : null;
  const hasStopped = row !== undefined && !row.isWaiting && row.until > at && row.unanswered > 0;
  const id = waiting?.appointmentId ?? (await selectToMakeEarlier(acting, kind, at));
  if (id) {
    const found = await movable(acting, id, at);
    if (!found.ok) return found;
    const { appointment, offer, deadline } = found.value;
    const until = deadline ?? waiting?.until ?? appointment.startAt;
    return done({ appointment, scheduleId: offer.scheduleId, until, waiting, hasStopped });
  }
  // Of which the actor may not see.
  if (await hasUpcoming(acting, kind, at)) return refused('alreadyBooked');
  const eligible = await bookingEligibility(acting, at);
  if (!eligible.ok) return eligible;
  const until = waiting?.until ?? waitsUntil(at);
  return done({ appointment: null, scheduleId: eligible.value.gp.scheduleId, until, waiting, hasStopped });
}

/** `appointmentId`: of the appointment that the page showed; null: none. `locale`: the page's. */
export type WishOrder = Wanted & { kind: AppointmentKind; appointmentId: string | null; locale: Locale };

/** Waits from now on; who waits already changes for what, and keeps their turn. Sent twice it says the same. */
export async function waitForEarlier(
  acting: Acting<'high'>,
  { appointmentId, ...order }: WishOrder,
  at: Date = now(),
): Promise<Result<Earlier, EarlierRefusal>> {
  const found = await earlierOf(acting, order.kind, at);
  if (!found.ok) return found;
  const { appointment, scheduleId, until } = found.value;
  if ((appointment?.id ?? null) !== appointmentId) return refused('changedMeanwhile');
  const beforeAt = appointment?.startAt ?? null;
  const isSaved = await saveWishRow(acting, { ...order, appointmentId, beforeAt, scheduleId, until }, at);
  if (isSaved) return earlierOf(acting, order.kind, at);
  return refused((await mayStillAct(acting, serviceName, at)) ? 'changedMeanwhile' : 'mayNotAct');
}

/** Waits no more. Sent twice it says the same. */
export async function stopWaiting(acting: Acting<'high'>, kind: AppointmentKind, at: Date = now()): Promise<void> {
  await withdrawWishRow(acting, kind, at);
  await offerToNext(at);
}

/** Says no to what is offered, and waits on; the next gets it. False where it was not offered any more. */
export async function declineEarlier(
  acting: Acting<'high'>,
  answer: { kind: AppointmentKind; startAt: Date },
  at: Date = now(),
): Promise<boolean> {
  const isDeclined = await declineOffered(acting, answer, at);
  if (isDeclined) await offerToNext(at);
  return isDeclined;
}
