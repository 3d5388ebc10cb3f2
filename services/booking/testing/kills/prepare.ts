/** What the citizens of the kills need: GPs with few times, and drafts that lack nothing but the confirmation. */
import { randomUUID } from 'node:crypto';
import { database } from '@/lib/database/database';
import { encrypt } from '@/lib/database/encryption';
import { draft } from '@/lib/drafts/schema';
import { type AppointmentKind, appointmentKinds } from '@/services/booking/schema';
import { patient } from '@/services/practices/schema';
import { addGp } from '@/services/practices/testing/world';
import { weekday } from '../patients';
import { addSlots } from '../world';

const CITIZENS_PER_GP = 8;
/** As many as there are citizens, so that a time is seldom free for long and never missing. */
const TIMES_OF_A_KIND = 8;
/** Rows of one statement. */
const BATCH = 500;

/** `isTaken`: as far as the citizens know. */
export type Time = { scheduleId: string; startAt: string; kind: AppointmentKind; isTaken: boolean };
export type Prepared = { citizenId: string; draftId: string; reason: string; time: Time };

type Gp = Awaited<ReturnType<typeof addGp>>;

async function addTimes(gp: Gp): Promise<Time[]> {
  const times: Time[] = [];
  for (const [nth, kind] of appointmentKinds.entries()) {
    const starts = Array.from({ length: TIMES_OF_A_KIND }, (_, time) =>
      weekday(time % 4, 7 + 2 * nth, 20 * Math.floor(time / 4)),
    );
    const slots = await addSlots(gp, starts, kind);
    times.push(...slots.map(({ scheduleId, startAt }) => ({ scheduleId, startAt, kind, isTaken: false })));
  }
  return times;
}

function rowOf({ citizenId, draftId, reason, time }: Prepared): typeof draft.$inferInsert {
  const { scheduleId, startAt, kind } = time;
  const answers = JSON.stringify({ serviceType: kind, slot: { scheduleId, startAt }, reason });
  const at = new Date();
  return {
    ...{ id: draftId, citizenId, form: 'booking', createdAt: new Date(at.getTime() - 60_000), updatedAt: at },
    answers: encrypt(answers, { table: 'draft', column: 'answers', row: draftId }),
  };
}

/** A GP for every eight citizens, and `drafts` of each citizen, over the times of their GP in turn. */
export async function prepareBookings(citizenIds: string[], drafts: number) {
  const [scheduleIds, prepared]: [string[], Prepared[]] = [[], []];
  for (let from = 0; from < citizenIds.length; from += CITIZENS_PER_GP) {
    const gp = await addGp('Ingrid Skogmo');
    const times = await addTimes(gp);
    const own = citizenIds.slice(from, from + CITIZENS_PER_GP);
    const known = { givenName: 'Maja', familyName: 'Prøvestad', birthDate: '1984-03-15' };
    const { practitionerId } = gp;
    await database()
      .insert(patient)
      .values(own.map((citizenId) => ({ citizenId, ...known, practitionerId })));
    scheduleIds.push(gp.scheduleId);
    for (const [nth, citizenId] of own.entries())
      for (let count = 0; count < drafts; count++) {
        // A step that shares no factor with the number of times: each citizen begins elsewhere and meets all of them.
        const time = times[(nth * 5 + count * 7) % times.length] as Time;
        const reason = `Vondt i kneet, ${count + 1}. gang`;
        prepared.push({ citizenId, draftId: randomUUID(), reason, time });
      }
  }
  for (let from = 0; from < prepared.length; from += BATCH)
    await database()
      .insert(draft)
      .values(prepared.slice(from, from + BATCH).map(rowOf));
  return { scheduleIds, prepared };
}
