/** How the daily job went, on a real PostgreSQL. */
import { useTestDatabase } from '@/scripts/testing/database';
import { runDailyJobs } from './daily';
import { noteRun, readJobRuns } from './job-run-store';

const { whileGone } = useTestDatabase();

const byJob = async () => Object.fromEntries((await readJobRuns()).map((run) => [run.job, run]));

test('each part of the daily job leaves its row: when, how many rows, and when it last ended well', async () => {
  const before = Date.now();
  expect(await runDailyJobs([{ name: 'one', run: async () => 7 }])).toMatchObject([{ name: 'one', rows: 7 }]);
  const { one } = await byJob();
  expect(one).toMatchObject({ lastRows: 7, failures: 0, lastSuccessAt: one?.lastRunAt });
  expect(one?.lastRunAt.getTime()).toBeGreaterThanOrEqual(before - 1);
});

test('a part that fails counts, goes on failing for its caller, and keeps the time of the last good run', async () => {
  const fault = new Error('too slow');
  await noteRun('two', async () => 3);
  const good = (await byJob()).two;
  await expect(noteRun('two', () => Promise.reject(fault))).rejects.toBe(fault);
  await expect(noteRun('two', () => Promise.reject(fault))).rejects.toBe(fault);
  expect((await byJob()).two).toMatchObject({ failures: 2, lastRows: 3, lastSuccessAt: good?.lastSuccessAt });
});

test('a part that has never ended well has no such time', async () => {
  await noteRun('three', () => Promise.reject(new Error())).catch(() => undefined);
  expect((await byJob()).three).toMatchObject({ failures: 1, lastSuccessAt: null });
});

test("where the row cannot be written, the job's own outcome stands", async () => {
  expect(await whileGone(() => noteRun('four', async () => 4))).toBe(4);
  await expect(whileGone(() => noteRun('four', () => Promise.reject(new Error('its own'))))).rejects.toThrow('its own');
});
