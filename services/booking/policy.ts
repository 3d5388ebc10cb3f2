/**
 * What a practice has decided about its appointments: how late one may cancel and move, what a late cancellation costs, and
 * what the form asks for. See decision record 049.
 */
import 'server-only';
import { cache } from 'react';
import { workingDaysBefore } from '@/lib/calendar/deadline';
import { findPolicy } from './policy-store';
import type { bookingPolicy } from './schema';

export type Policy = Omit<typeof bookingPolicy.$inferSelect, 'practiceSlug'>;

/** Of a practice that has decided nothing: one working day before, at no cost, and nothing more is asked for. */
export const defaultPolicy: Policy = {
  cancelWorkingDays: 1,
  moveWorkingDays: 1,
  lateFee: null,
  lateByPhone: false,
  asksPhone: false,
  asksInterpreter: false,
  asksWheelchair: false,
  asksCompanion: false,
};

/** What the practice has decided, or the default. Read once per request. */
export const policyOf = cache(
  async (practiceSlug: string): Promise<Policy> => (await findPolicy(practiceSlug)) ?? defaultPolicy,
);

/** The last instant, itself included, at which an appointment that starts at `startAt` is cancelled or moved in time. */
export function deadlineOf(policy: Policy, act: 'cancel' | 'move', startAt: Date): Date {
  return workingDaysBefore(startAt, act === 'cancel' ? policy.cancelWorkingDays : policy.moveWorkingDays);
}

/** True once the deadline has passed. */
export function isLate(policy: Policy, act: 'cancel' | 'move', startAt: Date, at: Date): boolean {
  return at > deadlineOf(policy, act, startAt);
}

/** What a cancellation at `at` costs, in kroner; null: nothing. */
export function feeNow(policy: Policy, startAt: Date, at: Date): number | null {
  return isLate(policy, 'cancel', startAt, at) ? policy.lateFee : null;
}

/** How a booked appointment that has not started can be cancelled now. */
export type WayToCancel =
  /** Here, at no cost. `until`: when that ends; null: it does not end before the appointment starts. */
  | { way: 'free'; until: Date | null }
  /** Here, at a cost in kroner, since the deadline has passed. */
  | { way: 'fee'; deadline: Date; fee: number }
  /** Only by calling the practice, since the deadline has passed; it may cost. */
  | { way: 'phone'; deadline: Date; fee: number | null };

/** How an appointment can be cancelled at `at`. */
export function wayToCancel(policy: Policy, startAt: Date, at: Date): WayToCancel {
  const { lateByPhone, lateFee: fee } = policy;
  const deadline = deadlineOf(policy, 'cancel', startAt);
  if (at <= deadline)
    return { way: 'free', until: (lateByPhone || fee !== null) && deadline < startAt ? deadline : null };
  if (lateByPhone) return { way: 'phone', deadline, fee };
  return fee === null ? { way: 'free', until: null } : { way: 'fee', deadline, fee };
}
