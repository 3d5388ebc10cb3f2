import { useTestDatabase } from '@/scripts/testing/database';
import { dailyJobs } from '@/services/services.server';
import { GET } from './route';

const { whileGone } = useTestDatabase();

const ask = (authorization = `Bearer ${process.env.CRON_SECRET}`) =>
  GET(new Request('http://localhost:3000/api/jobs/daily', { headers: { authorization } }));

test('who knows the secret runs every job, and is told how many rows each touched', async () => {
  const answer = await ask();
  expect(answer.status).toBe(200);
  const numbers = Object.fromEntries(dailyJobs.map(({ name }) => [name, expect.any(Number)]));
  expect(await answer.json()).toEqual({ ...numbers, seconds: numbers });
});

test.each(['', 'Bearer ', 'Bearer wrong', `Basic ${process.env.CRON_SECRET}`])(
  'for "%s" there is nothing here',
  async (told) => {
    const answer = await ask(told);
    expect([answer.status, await answer.text()]).toEqual([404, '']);
  },
);

test('a job that fails is 500, with the report: the reference that the log has, and no word of the fault’s own', async () => {
  const answer = await whileGone(ask);
  expect(answer.status).toBe(500);
  const { failed } = await answer.json();
  expect(Object.keys(failed)).toEqual(dailyJobs.map(({ name }) => name));
  expect(failed.drafts).toEqual({
    why: expect.stringMatching(/^[\w :]+ \(\w+\)$/),
    reference: expect.stringMatching(/^[0-9A-F]{4}-[0-9A-F]{4}$/),
  });
});
