/** The SQL that puts away what is offered in place of an appointment that its practice has cancelled. */
import 'server-only';
import { sql } from 'drizzle-orm';
import { addAuditEvents } from '@/lib/audit/audit';
import { type Citizen, citizenIdOf } from '@/lib/citizens/citizen';
import { withRetry } from '@/lib/database/retry';
import { statement } from '@/lib/database/statement';

type Declining = { id: string; version: number };

const decline = statement<Declining & { citizenId: string; at: Date }, { id: string }>(
  'appointment_decline_offer',
  ({ id, citizenId, version, at }) => sql`
    WITH declined AS (
      UPDATE appointment SET offer_declined_at = ${at}::timestamptz
      WHERE id = ${id}::uuid AND citizen_id = ${citizenId}::uuid AND version = ${version}::int
        AND status = 'cancelled' AND cancelled_by = 'practice' AND offer_declined_at IS NULL
      RETURNING id, schedule_id
    )
    ${addAuditEvents({ action: 'appointment.declineOffer', citizenId, at, done: sql`declined` })}`,
);

/** Puts it away. Does nothing where it is put away already, is another version, or is not cancelled by the practice. */
export async function declineOffer(citizen: Citizen<'high'>, order: Declining, at: Date): Promise<void> {
  const citizenId = citizenIdOf(citizen);
  await withRetry(() => decline({ ...order, citizenId, at }));
}
