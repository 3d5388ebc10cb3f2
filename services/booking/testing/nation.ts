/** The GPs of a whole country, invented, for the bench of the jobs: practices, weekly rules, a closed day, appointments. */
import type { Client } from 'pg';
import { slotMinutes, workingWeek } from '@/services/booking/seed/weekly-rules';

const GPS_A_PRACTICE = 4;
/** Citizens with an appointment: half of these have had it. */
const BOOKED_A_GP = 20;

const week = (position: number) =>
  workingWeek(position).map(([weekday, startsAt, endsAt, kind]) => ({
    ...{ position, weekday, startsAt, endsAt, kind, minutes: slotMinutes[kind] },
  }));

/** Adds so many GPs, four a practice; every practice is closed on one day, three weeks ahead. */
export async function addNation(client: Client, count: number): Promise<void> {
  const run = (text: string, ...values: unknown[]) => client.query(text, values);
  await run(
    `insert into practice (slug, name, municipality, address, postal_code, postal_place, phone)
     select 'bench-' || n, 'Bench ' || n, 'Bench', 'Bench', '0000', 'Bench', '00000000' from generate_series(0, $1) as n`,
    Math.ceil(count / GPS_A_PRACTICE) - 1,
  );
  await run(
    `insert into practitioner (id, practice_slug, name, title)
     select md5('practitioner' || n)::uuid, 'bench-' || n / ${GPS_A_PRACTICE}, 'GP ' || n, 'doctor'
     from generate_series(0, $1) as n`,
    count - 1,
  );
  await run(
    `insert into schedule (id, practitioner_id)
     select md5('schedule' || n)::uuid, md5('practitioner' || n)::uuid from generate_series(0, $1) as n`,
    count - 1,
  );
  await run(
    `insert into schedule_rule (schedule_id, weekday, starts_at, ends_at, service_type, slot_minutes)
     select md5('schedule' || n)::uuid, weekday, "startsAt", "endsAt", kind, minutes
     from generate_series(0, $1::int) as n
     join jsonb_to_recordset($2::jsonb)
       as rule (position int, weekday int, "startsAt" time, "endsAt" time, kind text, minutes int) on position = n % 2`,
    count - 1,
    JSON.stringify([...week(0), ...week(1)]),
  );
  await run(`insert into special_opening_hours (practice_slug, day) select slug, current_date + 21 from practice`);
  const booked = count * BOOKED_A_GP - 1;
  await run(
    `insert into citizen (id, number_lookup, number_lookup_key, number_encrypted)
     select md5('citizen' || n)::uuid, sha256(n::text::bytea), 'test', ''::bytea from generate_series(0, $1::int) as n`,
    booked,
  );
  await run(
    `insert into appointment (schedule_id, start_at, end_at, citizen_id, service_type, status, idempotency_key,
                              request_hash, reason, created_at)
     select md5('schedule' || n % $1)::uuid, start_at, start_at + interval '20 minutes', md5('citizen' || n)::uuid, 'office',
            'booked', md5('draft' || n)::uuid, ''::bytea, ''::bytea, now()
     from generate_series(0, $2::int) as n
     cross join lateral (select now() + (n / $1 - ${BOOKED_A_GP / 2} + 0.5) * interval '1 hour' as start_at) as time`,
    count,
    booked,
  );
  await run('vacuum analyze');
}
