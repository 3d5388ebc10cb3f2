/** The SQL that puts away what is offered in place of an appointment that its practice has cancelled. */
import 'server-only';
import { sql } from 'drizzle-orm';
import { type Acting, type Parties, partiesOf } from '@/lib/acting/acting';
import { type ActValues, actStatement } from '@/lib/acting/may-act';
import { addAuditEvents } from '@/lib/audit/audit';
import { withRetry } from '@/lib/database/retry';
import { serviceName } from './schema';

type Declining = { id: string; version: number };

const decline = actStatement<Declining & Parties & ActValues, { id: string }>(
  'appointment_decline_offer',
  ({ id, actorId, subjectId, version, at }, may) => sql`
    WITH ${may}, declined AS (
      UPDATE appointment SET offer_declined_at = ${at}::timestamptz FROM may
      WHERE id = ${id}::uuid AND citizen_id = ${subjectId}::uuid
        AND (NOT may.only_own OR booked_by = ${actorId}::uuid) AND version = ${version}::int
        AND status = 'cancelled' AND cancelled_by = 'practice' AND offer_declined_at IS NULL
      RETURNING id, schedule_id
    )
    ${addAuditEvents({ action: 'appointment.declineOffer', actorId, subjectId, at, done: sql`declined` })}`,
);

/** Puts it away. Does nothing where the actor may not change it, it is put away already, is another version, or is not cancelled by the practice. */
export async function declineOffer(acting: Acting<'high'>, order: Declining, at: Date): Promise<void> {
  await withRetry(() => decline({ ...order, ...partiesOf(acting), service: serviceName, at }));
}
