/** The SQL that cancels: the appointment, its time, the act and the audit in one statement, all or nothing. */
import 'server-only';
import { sql } from 'drizzle-orm';
import { recordAct } from '@/lib/acts/store';
import { addAuditEvents } from '@/lib/audit/audit';
import { type Citizen, citizenIdOf } from '@/lib/citizens/citizen';
import { statement } from '@/lib/database/statement';
import { freeSlot } from '@/lib/slots/take';

/** `fee`: what the citizen was told that it costs, in kroner. `key`, `requestHash`: of the act. */
export type Cancellation = { id: string; version: number; fee: number | null; key: string; requestHash: Buffer };

const cancel = statement<Cancellation & { citizenId: string; at: Date }, { id: string }>(
  'appointment_cancel',
  ({ id, citizenId, version, fee, key, requestHash, at }) => {
    const [action, done] = ['appointment.cancel', sql`cancelled`];
    return sql`
    WITH cancelled AS (
      UPDATE appointment SET status = 'cancelled', cancelled_at = ${at}::timestamptz, cancelled_by = 'citizen',
        late_fee = ${fee}::int, version = version + 1
      WHERE id = ${id}::uuid AND citizen_id = ${citizenId}::uuid AND status = 'booked' AND version = ${version}::int
        AND start_at > ${at}::timestamptz
      RETURNING id, schedule_id, start_at
    ), freed AS (${freeSlot(done)}
    ), acted AS (${recordAct({ citizenId, key, action, requestHash, at, done })}
    )
    ${addAuditEvents({ action, citizenId, at, done })}`;
  },
);

/** Cancels the citizen's own appointment and frees its time. False if it is not booked, is another version, or has started. */
export async function cancelBooking(citizen: Citizen<'high'>, order: Cancellation, at: Date): Promise<boolean> {
  const citizenId = citizenIdOf(citizen);
  return (await cancel({ ...order, citizenId, at })).length > 0;
}
