/** The SQL that cancels: the appointment, its time, the act and the audit in one statement, all or nothing. */
import 'server-only';
import { sql } from 'drizzle-orm';
import { type Acting, type Parties, partiesOf } from '@/lib/acting/acting';
import { type ActValues, actStatement } from '@/lib/acting/may-act';
import { recordAct } from '@/lib/acts/store';
import { addAuditEvents } from '@/lib/audit/audit';
import type { Locale } from '@/lib/i18n/routing';
import { andTell, asNotices, atOnce } from '@/lib/notifications/tell';
import { freeSlot } from '@/lib/slots/take';
import { serviceName } from './schema';

/** `fee`: what the citizen was told that it costs, in kroner. `key`, `requestHash`: of the act. */
export type Cancellation = {
  id: string;
  version: number;
  fee: number | null;
  key: string;
  requestHash: Buffer;
  locale: Locale | null;
};

const cancel = actStatement<Cancellation & { notices: string } & Parties & ActValues, { id: string }>(
  'appointment_cancel',
  (value, may) => {
    const { id, actorId, subjectId, pairId, version, fee, key, requestHash, at } = value;
    const [action, done] = ['appointment.cancel', sql`cancelled`];
    return sql`
    WITH ${may}, cancelled AS (
      UPDATE appointment SET status = 'cancelled', cancelled_at = ${at}::timestamptz, cancelled_by = 'citizen',
        late_fee = ${fee}::int, version = version + 1
      FROM may
      WHERE id = ${id}::uuid AND citizen_id = ${subjectId}::uuid
        AND (NOT may.only_own OR booked_by = ${actorId}::uuid) AND status = 'booked' AND version = ${version}::int
        AND start_at > ${at}::timestamptz
      RETURNING id, schedule_id, start_at, version, booked_by
    ), freed AS (${freeSlot(done)}
    ), acted AS (${recordAct({ pairId, key, action, requestHash, at, done })}
    )${andTell({ service: serviceName, to: [actorId, subjectId, sql`booked_by`], by: actorId, values: value, at, until: sql`start_at`, done })}
    ${addAuditEvents({ action, actorId, subjectId, at, done, about: sql`start_at` })}`;
  },
);

/**
 * Cancels the citizen's appointment and frees its time. False if the actor may not change it, it is not booked, is another
 * version, or has started.
 */
export async function cancelBooking(acting: Acting<'high'>, order: Cancellation, at: Date): Promise<boolean> {
  const notices = asNotices([atOnce('cancelled', at)]);
  return (await cancel({ ...order, notices, ...partiesOf(acting), service: serviceName, at })).length > 0;
}
