/** Reads the rows that are compared with what the citizens were told. */
import { inArray } from 'drizzle-orm';
import { auditEvent } from '@/lib/audit/schema';
import { database } from '@/lib/database/database';
import { decrypt } from '@/lib/database/encryption';
import { draft } from '@/lib/drafts/schema';
import { slot } from '@/lib/slots/schema';
import { countBy } from '@/scripts/soak/count-by';
import { appointment } from '@/services/booking/schema';
import type { Database } from './reconcile';

const textOf = ({ id: row, answers }: typeof draft.$inferSelect): string | undefined =>
  JSON.parse(decrypt(answers, { table: 'draft', column: 'answers', row })).reason;

/** The rows of these GPs. */
export async function readDatabase(scheduleIds: string[], now = new Date()): Promise<Database> {
  const appointments = await database().select().from(appointment).where(inArray(appointment.scheduleId, scheduleIds));
  const slots = await database().select().from(slot).where(inArray(slot.scheduleId, scheduleIds));
  const acts = await database().select().from(auditEvent).where(inArray(auditEvent.groupId, scheduleIds));
  const countOf = (action: string) =>
    new Map(
      Object.entries(
        countBy(
          acts.filter((act) => act.action === action),
          ({ entityId }) => entityId ?? 'nothing',
        ),
      ),
    );
  return {
    appointments: appointments.map(({ reason, startAt, idempotencyKey: draftId, ...row }) => ({
      ...row,
      draftId,
      startAt: startAt.toISOString(),
      reason: decrypt(reason, { table: 'appointment', column: 'reason', row: row.id }),
    })),
    busy: slots
      .filter(({ status }) => status === 'busy')
      .map(({ scheduleId, startAt }) => ({ scheduleId, startAt: startAt.toISOString() })),
    held: slots.flatMap(({ status, scheduleId, startAt, heldBy, heldUntil }) =>
      status === 'held' && heldBy && heldUntil && heldUntil > now
        ? [{ scheduleId, startAt: startAt.toISOString(), citizenId: heldBy }]
        : [],
    ),
    drafts: new Map((await database().select().from(draft)).map((row) => [row.id, textOf(row)])),
    audited: countOf('appointment.book'),
    cancelAudited: countOf('appointment.cancel'),
    moveAudited: countOf('appointment.move'),
  };
}
