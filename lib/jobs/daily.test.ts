/** Each job runs whatever becomes of the others, and the report says what became of it. */
import { sql } from 'drizzle-orm';
import { database } from '@/lib/database/database';
import { type InPieces, inPieces, rowsAPiece } from '@/lib/database/pieces';
import { rowsOfDailyJobs } from '@/scripts/testing/daily';
import { useTestDatabase } from '@/scripts/testing/database';
import { dailyJobs } from '@/services/services.server';
import { type DailyJob, reportAsJson, runDailyJobs } from './daily';
import { plainWords } from './plain-words';
import { portalJobs } from './portal-jobs';

const { whileGone } = useTestDatabase();

const at = new Date('2026-11-23T12:00:00Z');
// Synthetic: month + 80.
const number = '15838421072';

const works = (name: string, rows: number): DailyJob => ({ name, run: async () => rows });
const fails: DailyJob = {
  name: 'broken',
  run: (run) =>
    run((connection) => connection.execute(sql`select ${number}::int + ${number}::text::date`).then(() => 0)),
};

test('a job that fails stops none, and the report has its words and reference, and no value of its statement', async () => {
  const report = reportAsJson(await runDailyJobs([works('before', 3), fails, works('behind', 4)], at));
  const failed = {
    why: expect.stringMatching(/^an unexpected fault: the log has it \(\w{5}\)$/),
    reference: expect.any(String),
  };
  const seconds = { before: expect.any(Number), broken: expect.any(Number), behind: expect.any(Number) };
  expect(report).toEqual({ before: 3, behind: 4, seconds, failed: { broken: failed } });
  expect(JSON.stringify(report)).not.toContain(number);
});

test('without a failure there is no word of one', async () => {
  expect(reportAsJson(await runDailyJobs([works('one', 0)], at))).toEqual({
    one: 0,
    seconds: { one: expect.any(Number) },
  });
});

test('the names of the jobs are their own, and none is a word of the report', () => {
  const names = dailyJobs.map(({ name }) => name);
  expect(new Set([...names, 'seconds', 'failed']).size).toBe(names.length + 2);
});

const broken = (code: string) => Object.assign(new Error(`value ${number}`), { code });
test.each([
  [broken('57014'), 'a statement took longer than its limit (57014)'],
  [new Error('Failed query', { cause: broken('42501') }), 'the database role lacks a right (42501)'],
  [broken('25006'), 'the database only reads (25006)'],
  [broken('ECONNREFUSED'), 'the database could not be reached (ECONNREFUSED)'],
  [new Error(number), 'an unexpected fault: the log has it'],
])('%p in plain words', (error, words) => {
  expect(plainWords(error)).toBe(words);
});

test('without a database every job says so, and none throws', async () => {
  const report = await whileGone(() => runDailyJobs(portalJobs, at));
  expect(report.map((outcome) => 'why' in outcome)).toEqual(portalJobs.map(() => true));
});

const many = 2 * rowsAPiece + 1;
const addOldLogins = () =>
  database().execute(sql`
    insert into login_start (address_hash, minute, count)
    select sha256(n::text::bytea), ${at.toISOString()}::timestamptz - interval '1 day', 1 from generate_series(1, ${many}) as n`);
const loginsLeft = async () => (await database().execute(sql`select from login_start`)).rowCount;
const loginStarts = () => portalJobs.filter(({ name }) => name === 'loginStarts');

test('killed in the middle, a deletion has done whole pieces, and the next run does the rest', async () => {
  await addOldLogins();
  let pieces = 0;
  const killed: InPieces = (piece) => {
    if (++pieces > 2) throw new Error('killed');
    return inPieces(piece);
  };
  await expect(loginStarts()[0]?.run(killed, at)).rejects.toThrow('killed');
  expect(await loginsLeft()).toBe(1);
  expect(await rowsOfDailyJobs(loginStarts(), at)).toEqual({ loginStarts: 1 });
});

test('two runs at once share the rows: each is deleted and counted once', async () => {
  await addOldLogins();
  const runs = await Promise.all([rowsOfDailyJobs(loginStarts(), at), rowsOfDailyJobs(loginStarts(), at)]);
  expect(runs.reduce((sum, { loginStarts = 0 }) => sum + loginStarts, 0)).toBe(many);
  expect(await loginsLeft()).toBe(0);
});
