/** Cancelling, by the citizen: by the practice's rule, at the price that the page showed, once however often it is sent. */
import 'server-only';
import type { Acting } from '@/lib/acting/acting';
import { now } from '@/lib/calendar/clock';
import type { Locale } from '@/lib/i18n/routing';
import type { Result } from '@/lib/result';
import { sealOf } from '@/lib/slots/seal';
import type { Appointment } from './appointment';
import { cancelBooking } from './cancelling-store';
import { changeOnce } from './changing';
import { feeNow, isLate } from './policy';
import type { ToChange } from './reading-store';
import type { CancelRefusal } from './refusals';

/** What the page showed: the appointment in a version, and what it costs to cancel it, in kroner. `key`, `locale`: of the page's form. */
export type ToCancel = { id: string; version: number; key: string; fee: number | null; locale?: Locale };

/**
 * Cancels an appointment before it starts, and frees its time. Sent twice it is cancelled once, and the same is answered.
 * Nothing is done where the page showed another version or another fee than there is now.
 */
export async function cancelAppointment(
  acting: Acting<'high'>,
  { id, version, key, fee, locale }: ToCancel,
  at: Date = now(),
): Promise<Result<Appointment, CancelRefusal>> {
  const seal = sealOf('appointment.cancel', [id, version, fee]);
  return changeOnce(
    acting,
    id,
    { key, seal },
    {
      at,
      refusalOf: (found) => refusalOf(found, { version, fee }, at),
      change: async ({ appointment }) => {
        const order = { id: appointment.id, version, fee, key, requestHash: seal.hash, locale: locale ?? null };
        if (!(await cancelBooking(acting, order, at))) return null;
        const cancelled = { status: 'cancelled', cancelledAt: at, cancelledBy: 'citizen', lateFee: fee } as const;
        return { ...appointment, ...cancelled, version: version + 1 };
      },
      otherwise: async () => 'changedMeanwhile',
    },
  );
}

/** Why it is not cancelled as the page showed it; null where nothing is in the way. */
function refusalOf(
  { appointment, policy }: ToChange,
  shown: { version: number; fee: number | null },
  at: Date,
): CancelRefusal | null {
  const { status, startAt, version } = appointment;
  if (status === 'cancelled') return 'alreadyCancelled';
  if (status !== 'booked' || startAt <= at) return 'tooLate';
  if (version !== shown.version) return 'changedMeanwhile';
  if (policy.lateByPhone && isLate(policy, 'cancel', startAt, at)) return 'byPhone';
  return feeNow(policy, startAt, at) === shown.fee ? null : 'feeChanged';
}
