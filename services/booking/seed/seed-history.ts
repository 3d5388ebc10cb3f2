/** Past appointments of some test people. */
import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { ActorId, SubjectId } from '@/lib/acting/acting';
import { addAuditEvents } from '@/lib/audit/audit';
import { timeZone } from '@/lib/calendar/clock';
import type { Connection } from '@/lib/database/database';
import { encrypt } from '@/lib/database/encryption';
import { stableId } from '@/lib/database/stable-id';
import type { Place } from '@/lib/database/statement';
import { personInSituation } from '@/services/practices/seed/people';
import { gpIdOf } from '@/services/practices/seed/seed';
import { scheduleIdOf } from '@/services/practices/seed/seed-practices';

type PastVisit = {
  person: string;
  weeksAgo: number;
  inWeek: string;
  status: 'fulfilled' | 'cancelled';
  reason: string;
};

const pastVisits: PastVisit[] = [
  { person: 'has-gp', weeksAgo: 10, inWeek: '0 days 10:00', status: 'fulfilled', reason: 'Kontroll av blodtrykk' },
  { person: 'has-gp', weeksAgo: 24, inWeek: '4 days 12:40', status: 'cancelled', reason: 'Vondt i kneet' },
  { person: 'writes-sami', weeksAgo: 7, inWeek: '3 days 09:20', status: 'fulfilled', reason: 'Resepta ođasmahttin' },
];

const theirs = sql`citizen_id` as unknown as Place<ActorId> & Place<SubjectId>;
const byThemselves = { actorId: theirs, subjectId: theirs, about: sql`start_at` };
const cancelled = sql`(select * from added where cancelled_at is not null) as cancelled`;

/** Adds the past appointments, and that they were booked and cancelled. Their dates count from the first seeding, and later ones do not change them. */
export async function seedHistory(connection: Connection, citizenIds: Map<string, string>, at: Date): Promise<void> {
  for (const visit of pastVisits) {
    const id = stableId('appointment', visit.person, String(visit.weeksAgo));
    const citizenId = citizenIds.get(visit.person);
    const scheduleId = scheduleIdOf(gpIdOf(personInSituation(visit.person)) ?? '');
    const reason = encrypt(visit.reason, { table: 'appointment', column: 'reason', row: id });
    await connection.execute(sql`
      with visit as (
        select (date_trunc('week', ${at.toISOString()}::timestamptz at time zone ${timeZone})
                - make_interval(weeks => ${visit.weeksAgo}) + ${visit.inWeek}::interval) at time zone ${timeZone} as start_at
      ), added as (
      insert into appointment (id, schedule_id, start_at, end_at, citizen_id, service_type, status, idempotency_key,
                               request_hash, reason, created_at, cancelled_at)
      select ${id}, ${scheduleId}, start_at, start_at + interval '20 minutes', ${citizenId}, 'office', ${visit.status}, ${id},
             ${randomBytes(32)}, ${reason}, start_at - interval '12 days',
             case when ${visit.status} = 'cancelled' then start_at - interval '3 days' end
      from visit
      on conflict do nothing
      returning id, schedule_id, citizen_id, start_at, created_at, cancelled_at
      ), booked as (
        ${addAuditEvents({ ...byThemselves, action: 'appointment.book', at: sql`created_at`, done: sql`added` })}
      )
      ${addAuditEvents({ ...byThemselves, action: 'appointment.cancel', at: sql`cancelled_at`, done: cancelled })}`);
  }
}
