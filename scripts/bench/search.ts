/**
 * Free times among ten thousand, a million and ten million: the four searches of a citizen's journey, on a PostgreSQL of
 * its own. A third of the times is free; of thirty, one is held besides, and of one the hold has lapsed. Schedules are
 * chosen by the seed.
 */
import { weekBounds, weekOf } from '@/lib/calendar/weeks';
import { closeDatabase, database } from '@/lib/database/database';
import { migrate } from '@/lib/database/migrate';
import { firstFree, freeSlots, freeWeek, nearestFree } from '@/lib/slots/offer';
import { slot } from '@/lib/slots/schema';
import type { Offer } from '@/lib/slots/slots';
import { migrationChains } from '@/services/services.server';
import { cpuOf } from '../linux/processes';
import { quantile } from '../measure/quantile';
import '../testing/environment';
import { type OwnPostgres, startOwnPostgres } from '../testing/own-postgres';
import { makeRandom } from '../testing/random';
import type { Part, Row } from './part';

/** Sixty days of a schedule: some thirty times on each. */
const perSchedule = 1_820;
/** This column keeps its first name: see the schema. */
const place = slot.place.name;
const at = new Date('2026-11-23T07:00:00Z');

const scheduleId = (nth: number) => `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`;

/** Adds times up to `count` in all. Whole schedules at a time, so that no statement is huge. */
async function fill(postgres: OwnPostgres, from: number, count: number): Promise<void> {
  for (let first = Math.floor(from / perSchedule); first * perSchedule < count; first += 500) {
    const last = Math.min(first + 500, Math.ceil(count / perSchedule)) - 1;
    await postgres.run(`
      insert into slot (schedule_id, start_at, end_at, ${place}, service_type, status, held_by, held_until)
      select ('00000000-0000-4000-8000-' || lpad(schedule::text, 12, '0'))::uuid, start_at, start_at + interval '20 min',
             'place-' || schedule / 4, case nth % 4 when 0 then 'video' when 1 then 'phone' else 'office' end,
             case when nth % 3 = 0 then 'free' when nth % 30 in (1, 2) then 'held' else 'busy' end,
             case when nth % 30 in (1, 2) then md5('citizen' || nth)::uuid end,
             case nth % 30 when 1 then timestamptz '2026-11-23 07:05Z' when 2 then timestamptz '2026-11-23 06:00Z' end
      from generate_series(${first}, ${last}) schedule, generate_series(0, ${perSchedule - 1}) nth,
           lateral (select timestamptz '2026-11-23 07:00Z' + nth / 30 * interval '1 day' + nth % 30 * interval '20 min')
             as time (start_at)
      on conflict do nothing`);
  }
  await postgres.run('vacuum (analyze) slot');
}

type Search = (offer: Offer) => Promise<unknown>;

const searches: Record<string, Search> = {
  'the first free time': (offer) => firstFree(offer, at),
  'a week and the days that have any': (offer) => freeWeek(offer, undefined, null, at),
  'a week': (offer) => freeSlots(offer, weekBounds(weekOf(at)), at),
  'the nearest four': (offer) => nearestFree(offer, new Date(at.getTime() + 9 * 86_400_000), 4, at),
};

const blocks = `
  select coalesce(sum(heap_blks_read + heap_blks_hit + idx_blks_read + idx_blks_hit), 0)::int as blocks
  from pg_statio_user_tables where relname = 'slot'`;

async function serverCpu(): Promise<number> {
  const { rows } = await database().$client.query<{ pid: number }>(
    `select pid from pg_stat_activity where backend_type = 'client backend' and application_name = 'portal'`,
  );
  return rows.reduce((sum, { pid }) => sum + cpuOf(String(pid)), 0);
}

async function measure(postgres: OwnPostgres, search: Search, offers: Offer[]): Promise<string> {
  // Its own connections: their counts reach the server's statistics when they close.
  await closeDatabase();
  for (const offer of offers.slice(0, 20)) await search(offer);
  const [read] = await postgres.run(blocks);
  const cpu = await serverCpu();
  const took: number[] = [];
  for (const offer of offers) {
    const from = performance.now();
    await search(offer);
    took.push(performance.now() - from);
  }
  const perSearch = ((await serverCpu()) - cpu) / offers.length;
  await closeDatabase();
  const [after] = await postgres.run(blocks);
  const pages = (Number(after?.blocks) - Number(read?.blocks)) / (offers.length + 20);
  return `${quantile(took, 0.5).toFixed(2)} ms, 99 of 100 within ${quantile(took, 0.99).toFixed(2)} ms, PostgreSQL ${perSearch.toFixed(2)} ms of CPU, ${pages.toFixed(1)} pages`;
}

async function rowsFor(postgres: OwnPostgres, count: number, searchCount: number, seed: number): Promise<Row[]> {
  const random = makeRandom(seed, `search ${count}`);
  const schedules = Math.ceil(count / perSchedule);
  const offers = Array.from({ length: searchCount }, () => ({
    scheduleId: scheduleId(random.below(schedules)),
    kind: 'office',
    leadMinutes: 0,
  }));
  const rows: Row[] = [];
  for (const [name, search] of Object.entries(searches))
    rows.push({ what: `${name} of ${count.toLocaleString('en')}`, figure: await measure(postgres, search, offers) });
  const [size] = await postgres.run(`select pg_size_pretty(pg_total_relation_size('slot')) as size`);
  return [...rows, { what: `${count.toLocaleString('en')} times take up`, figure: String(size?.size) }];
}

export const search: Part = async ({ quick, seed }) => {
  const postgres = await startOwnPostgres();
  try {
    await migrate(postgres.url(), migrationChains);
    Object.assign(process.env, { DATABASE_URL: postgres.url() });
    const rows: Row[] = [];
    let filled = 0;
    for (const count of quick ? [10_000, 100_000] : [10_000, 1_000_000, 10_000_000]) {
      await fill(postgres, filled, count);
      filled = count;
      rows.push(...(await rowsFor(postgres, count, quick ? 200 : 1_000, seed)));
    }
    return rows;
  } finally {
    await closeDatabase();
    await postgres.remove();
  }
};
