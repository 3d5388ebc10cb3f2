/** The SQL that cancels: the appointment, its time, the act and the audit in one statement, all or nothing. */
import 'server-only';
import { sql } from 'drizzle-orm';
import { type Acting, type Parties, partiesOf } from '@/lib/acting/acting';
import { type ActValues, actStatement } from '@/lib/acting/may-act';
import { recordAct } from '@/lib/acts/store';
import { addAuditEvents } from '@/lib/audit/audit';
import { freeSlot } from '@/lib/slots/take';
import { serviceName } from './schema';

/** `fee`: what the citizen was told that it costs, in kroner. `key`, `requestHash`: of the act. */
export type Cancellation = { id: string; version: number; fee: number | null; key: string; requestHash: Buffer };

const cancel = actStatement<Cancellation & Parties & ActValues, { id: string }>(
  'appointment_cancel',
  ({ id, actorId, subjectId, pairId, version, fee, key, requestHash, at }, may) => {
    const [action, done] = ['appointment.cancel', sql`cancelled`];
    return sql`
    WITH ${may}, cancelled AS (
      UPDATE appointment SET status = 'cancelled', cancelled_at = ${at}::timestamptz, cancelled_by = 'citizen',
        late_fee = ${fee}::int, version = version + 1
      FROM may
      WHERE id = ${id}::uuid AND citizen_id = ${subjectId}::uuid
        AND (NOT may.only_own OR booked_by = ${actorId}::uuid) AND status = 'booked' AND version = ${version}::int
        AND start_at > ${at}::timestamptz
      RETURNING id, schedule_id, start_at
    ), freed AS (${freeSlot(done)}
    ), acted AS (${recordAct({ pairId, key, action, requestHash, at, done })}
    )
    ${addAuditEvents({ action, actorId, subjectId, at, done })}`;
  },
);

/**
 * Cancels the citizen's appointment and frees its time. False if the actor may not change it, it is not booked, is another
 * version, or has started.
 */
export async function cancelBooking(acting: Acting<'high'>, order: Cancellation, at: Date): Promise<boolean> {
  return (await cancel({ ...order, ...partiesOf(acting), service: serviceName, at })).length > 0;
}
