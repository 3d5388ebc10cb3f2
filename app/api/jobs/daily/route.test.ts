import { useTestDatabase } from '@/scripts/testing/database';
import { dailyJobs } from '@/services/services.server';
import { GET } from './route';

const { whileGone } = useTestDatabase();

const ask = (authorization = `Bearer ${process.env.CRON_SECRET}`) =>
  GET(new Request('http://localhost:3000/api/jobs/daily', { headers: { authorization } }));

test('who knows the secret runs every job, and is told how many rows each touched', async () => {
  const answer = await ask();
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual(Object.fromEntries(dailyJobs.map(({ name }) => [name, expect.any(Number)])));
});

test.each(['', 'Bearer ', 'Bearer wrong', `Basic ${process.env.CRON_SECRET}`])(
  'for "%s" there is nothing here',
  async (told) => {
    const answer = await ask(told);
    expect([answer.status, await answer.text()]).toEqual([404, '']);
  },
);

test('a job that fails is 500, with the reference that the log has and no word of the fault', async () => {
  const answer = await whileGone(ask);
  expect(answer.status).toBe(500);
  expect(await answer.json()).toEqual({ reference: expect.stringMatching(/^[0-9A-F]{4}-[0-9A-F]{4}$/) });
});
