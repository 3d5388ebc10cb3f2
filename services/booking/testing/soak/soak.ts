/** How booking takes part in `npm run soak`: GPs with few times, for citizens who want the same ones. */
import { inArray } from 'drizzle-orm';
import { auditEvent } from '@/lib/audit/schema';
import { database } from '@/lib/database/database';
import { decrypt } from '@/lib/database/encryption';
import { draft } from '@/lib/drafts/schema';
import { slot } from '@/lib/slots/schema';
import { appointment, appointmentKinds } from '@/services/booking/schema';
import { addGp } from '@/services/practices/testing/world';
import type { SoakService, TestCitizen } from '@/services/test-service';
import { addToRegister, weekday } from '../patients';
import { addSlots } from '../world';
import { journey, type Memory } from './journey';
import { makeLedger } from './ledger';
import { type Database, reconcile } from './reconcile';

const CITIZENS_PER_GP = 8;

/** A GP with times of each kind: enough for all, so few that they meet. */
async function addBusyGp() {
  const gp = await addGp('Ingrid Skogmo');
  for (const [nth, kind] of appointmentKinds.entries()) {
    const starts = [0, 1, 2].flatMap((day) => [0, 20, 40, 60].map((minute) => weekday(day, 7 + 2 * nth, minute)));
    await addSlots(gp, starts, kind);
  }
  return gp;
}

const textOf = ({ id: row, answers }: typeof draft.$inferSelect): string | undefined =>
  JSON.parse(decrypt(answers, { table: 'draft', column: 'answers', row })).reason;

async function readDatabase(scheduleIds: string[]): Promise<Database> {
  const appointments = await database().select().from(appointment).where(inArray(appointment.scheduleId, scheduleIds));
  const slots = await database().select().from(slot).where(inArray(slot.scheduleId, scheduleIds));
  const acts = await database().select().from(auditEvent).where(inArray(auditEvent.groupId, scheduleIds));
  const audited = new Map<string, number>();
  for (const { action, entityId: id } of acts)
    if (action === 'appointment.book' && id) audited.set(id, (audited.get(id) ?? 0) + 1);
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
    drafts: new Map((await database().select().from(draft)).map((row) => [row.id, textOf(row)])),
    audited,
  };
}

export function makeBookingSoak(): SoakService {
  const ledger = makeLedger();
  const memories = new Map<string, Memory>();
  const scheduleIds: string[] = [];

  async function prepare(citizens: TestCitizen[]): Promise<void> {
    for (let from = 0; from < citizens.length; from += CITIZENS_PER_GP) {
      const gp = await addBusyGp();
      scheduleIds.push(gp.scheduleId);
      for (const citizen of citizens.slice(from, from + CITIZENS_PER_GP)) {
        await addToRegister(citizen, { gp });
        memories.set(citizen.id, { appointments: [], left: [] });
      }
    }
  }

  return {
    prepare,
    journey: (visit) => journey(visit, ledger, memories.get(visit.citizen.id) ?? { appointments: [], left: [] }),
    reconcile: async () => reconcile(ledger, await readDatabase(scheduleIds)),
  };
}
