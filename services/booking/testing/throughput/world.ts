/** The rows of the bench: practices, citizens who have a draft each, and their times. A round uses them up. */
import type { Client } from 'pg';
import { encrypt } from '@/lib/database/encryption';
import { type Calendar, idOf, orderOf } from './order';

const nths = (count: number) => Array.from({ length: count }, (_, nth) => nth);

async function addPractices(client: Client, schedules: number): Promise<void> {
  const rows = nths(schedules);
  await client.query(
    `insert into practice select 'practice-' || nth, 'Fjellheim legesenter', 'Tromsø', 'Fjellheimvegen 12', '9011', 'Tromsø', '77000012'
     from unnest($1::int[]) as nth`,
    [rows],
  );
  const practitioners = rows.map((nth) => idOf('a', nth));
  await client.query(
    `insert into practitioner (id, practice_slug, name, title)
     select id, 'practice-' || nth, 'Ingrid Skogmo', 'specialist' from unnest($1::uuid[], $2::int[]) as p (id, nth)`,
    [practitioners, rows],
  );
  await client.query('insert into schedule (id, practitioner_id) select * from unnest($1::uuid[], $2::uuid[])', [
    rows.map((nth) => idOf('5', nth)),
    practitioners,
  ]);
}

async function addCitizens(client: Client, count: number, schedules: number): Promise<void> {
  const ids = nths(count).map((nth) => idOf('c', nth));
  const [none, key] = [Buffer.alloc(0), 'bench'];
  await client.query(
    `insert into citizen (id, number_lookup, number_lookup_key, number_encrypted)
     select id, id::text::bytea, $2, $3 from unnest($1::uuid[]) as id`,
    [ids, key, none],
  );
  await client.query(
    `insert into patient select id, 'Maja', 'Prøvestad', '1984-03-15', practitioner
     from unnest($1::uuid[], $2::uuid[]) as p (id, practitioner)`,
    [ids, nths(count).map((nth) => idOf('a', nth % schedules))],
  );
}

/** What every round begins with: drafts of that form, and three times as many free times as are booked. */
async function keepDraftsAndTimes(client: Client, count: number, calendar: Calendar): Promise<void> {
  await client.query('create unlogged table kept_draft (like draft); create unlogged table kept_slot (like slot)');
  const answers = nths(count).map((nth) => {
    const { draftId, answers } = orderOf(nth, calendar);
    return encrypt(JSON.stringify(answers), { table: 'draft', column: 'answers', row: draftId });
  });
  await client.query(
    `insert into kept_draft (id, citizen_id, form, answers, created_at, updated_at)
     select id, citizen, 'booking', answers, now() - interval '5 minutes', now()
     from unnest($1::uuid[], $2::uuid[], $3::bytea[]) as d (id, citizen, answers)`,
    [nths(count).map((nth) => idOf('d', nth)), nths(count).map((nth) => idOf('c', nth)), answers],
  );
  await client.query(
    `insert into kept_slot (schedule_id, start_at, end_at, practice_slug, service_type, status)
     select schedule.id, to_timestamp($1) + nth * interval '20 minutes', to_timestamp($1) + (nth + 1) * interval '20 minutes',
            practice_slug, 'office', 'free'
     from schedule join practitioner on practitioner.id = practitioner_id, generate_series(0, $2) as nth`,
    [calendar.base, Math.ceil((count / calendar.schedules) * 3)],
  );
}

/** Makes the rows, in an empty database. */
export async function makeWorld(client: Client, count: number, calendar: Calendar): Promise<void> {
  await addPractices(client, calendar.schedules);
  await addCitizens(client, count, calendar.schedules);
  await keepDraftsAndTimes(client, count, calendar);
  for (const table of ['draft', 'slot', 'appointment', 'audit_event', 'hold', 'act', 'notification'])
    await client.query(`alter table ${table} set (autovacuum_enabled = off)`);
}

/** Begins a round: all drafts are there, all times are free, nothing is booked. */
export async function beginRound(client: Client): Promise<void> {
  await client.query('truncate draft, slot, appointment, audit_event, audit_seal, hold, act, notification');
  await client.query('insert into draft select * from kept_draft; insert into slot select * from kept_slot');
  await client.query('vacuum analyze draft, slot, appointment, audit_event, patient, schedule, practitioner, practice');
  await client.query('checkpoint');
}

/** Throws unless every citizen has an appointment with its audit row and a busy time, and no draft is left. */
export async function checkRound(client: Client, count: number): Promise<void> {
  const { rows } = await client.query(
    `select (select count(*)::int from appointment where status = 'booked') as booked,
            (select count(*)::int from audit_event) as audited,
            (select count(*)::int from slot where status = 'busy') as busy, (select count(*)::int from draft) as drafts`,
  );
  const found = JSON.stringify(rows[0]);
  const expected = JSON.stringify({ booked: count, audited: count, busy: count, drafts: 0 });
  if (found !== expected) throw new Error(`the round booked ${found}, and should have booked ${expected}`);
}

/** How many times are held. */
export async function countHeld(client: Client): Promise<number> {
  const { rows } = await client.query(
    `select count(*)::int as held from slot where status = 'held' and held_until > now()`,
  );
  return rows[0]?.held;
}

/** How many messages wait in the outbox. */
export async function countTold(client: Client): Promise<number> {
  const { rows } = await client.query('select count(*)::int as told from notification');
  return rows[0]?.told;
}
