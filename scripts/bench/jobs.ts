/**
 * The daily job and `reencrypt` at the size of the country: 5,500 schedules, sixty days, 500 schedules with `--quick`. Each
 * runs as its command, whose seconds these are; the longest statement is from pg_stat_statements.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import '../testing/environment';
import { encrypt } from '@/lib/database/encryption';
import { nations } from '@/services/testing';
import { requireBuild } from './built';
import { runJob } from './jobs/run-job';
import { type Server, startServer } from './jobs/server';
import type { BenchOptions, Part, Row } from './part';

const sessions = `
  insert into session (reference_hash, citizen_id, browser_hash, subject, assurance, amr, auth_time, locale, id_token,
                       created_at, last_seen_at)
  select sha256(n::text::bytea), (select id from citizen limit 1), ''::bytea, 'bench', 'idporten-loa-high', '{}', now(), 'nb',
         ''::bytea, began, began from generate_series(1, $1::int) as n
  cross join lateral (select now() - n * interval '48 hours' / $1::int as began) as time`;

/** The days that have times, latest first, and what is taken away of them. */
const lastDays = `
  delete from slot using (
    select distinct date_trunc('day', start_at, 'Europe/Oslo') as day from slot
    where schedule_id = (select min(schedule_id::text)::uuid from schedule_rule) order by 1 desc limit $1
  ) as last_day
  where start_at >= day and start_at < day + interval '1 day'`;

async function measure(server: Server, what: string, name: string, env: NodeJS.ProcessEnv): Promise<Row[]> {
  await server.forget();
  const end = server.watch();
  const { seconds, cpu, memory, report } = await runJob(name, env);
  const serverCpu = end();
  const longest = await server.longest();
  const made = typeof report.slots === 'number' ? `, ${report.slots.toLocaleString('en')} times made` : '';
  const figure = [
    `${seconds.toFixed(1)} s`,
    `CPU of PostgreSQL ${(serverCpu / 1000).toFixed(1)} s`,
    `of Node ${(cpu / 1000).toFixed(1)} s`,
    `longest statement ${Math.round(longest)} ms`,
    `peak ${Math.round(memory)} MB`,
  ].join(', ');
  return [{ what: `${name}: ${what}${made}`, figure }];
}

async function addDrafts({ client }: Server, count: number): Promise<void> {
  const citizen = (await client.query('select id from citizen limit 1')).rows[0]?.id;
  for (let left = count; left > 0; left -= 5_000) {
    const ids = Array.from({ length: Math.min(left, 5_000) }, () => randomUUID());
    const answers = ids.map((id) =>
      encrypt(JSON.stringify({ text: 'x'.repeat(80) }), { table: 'draft', column: 'answers', row: id }),
    );
    await client.query(
      `insert into draft (id, citizen_id, answers, created_at, updated_at)
       select id, $1, answers, now(), now() from unnest($2::uuid[], $3::bytea[]) as made (id, answers)`,
      [citizen, ids, answers],
    );
  }
}

async function measureAll(server: Server, { quick }: BenchOptions): Promise<Row[]> {
  const [schedules, values] = quick ? [500, 10_000] : [5_500, 200_000];
  const env = { ...process.env, DATABASE_URL: server.url, DATABASE_DIRECT_URL: server.url };
  for (const add of nations) await add(server.client, schedules);
  await server.client.query(sessions, [values]);
  const daily = (what: string) => measure(server, `${schedules.toLocaleString('en')} schedules, ${what}`, 'daily', env);
  const rows = await daily(`empty table; half of ${values.toLocaleString('en')} sessions are old`);
  await server.client.query('vacuum analyze');
  rows.push(...(await daily('nothing is missing')));
  await server.client.query(lastDays, [1]);
  rows.push(...(await daily('a day is missing')));
  await server.client.query(lastDays, [3]);
  rows.push(...(await daily('after a stop of three days')));
  rows.push(...(await daily('nothing is missing')));
  await addDrafts(server, values);
  const rotated = { ...env, DATA_KEYS: `bench:${randomBytes(32).toString('base64url')},${process.env.DATA_KEYS}` };
  rows.push(...(await measure(server, `${values.toLocaleString('en')} values`, 'reencrypt', rotated)));
  rows.push(...(await measure(server, 'nothing to do', 'reencrypt', rotated)));
  return rows;
}

export const jobs: Part = async (options) => {
  requireBuild();
  const server = await startServer();
  try {
    return await measureAll(server, options);
  } finally {
    await server.remove();
  }
};
