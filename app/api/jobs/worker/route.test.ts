import { useTestDatabase } from '@/scripts/testing/database';
import { GET as condition } from '../../notifications/[id]/route';
import { GET } from './route';

const { whileGone } = useTestDatabase();

const ask = (authorization: string) =>
  GET(new Request('http://localhost:3000/api/jobs/worker', { headers: { authorization } }));
const holds = async (id: string) =>
  condition(new Request('http://localhost:3000/'), { params: Promise.resolve({ id }) });

test('without a channel the worker sends nothing, and says so to who knows the secret', async () => {
  const answer = await ask(`Bearer ${process.env.CRON_SECRET}`);
  expect([answer.status, await answer.json()]).toEqual([200, { channel: null }]);
});

test.each(['', 'Bearer ', 'Bearer wrong'])('for "%s" there is nothing here', async (told) => {
  expect((await ask(told)).status).toBe(404);
});

const random = '0b8f7c1e-2f8a-4c43-9c2a-0d9a3f1f2a11';

test('of a message that there is not the answer is no, and nothing of why', async () => {
  const answer = await holds(random);
  expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([200, 'no-store']);
  expect(await answer.json()).toEqual({ sendNotification: false });
});

test('where it cannot be known, no answer counts', async () => {
  const answer = await whileGone(() => holds(random));
  expect([answer.status, await answer.text()]).toEqual([500, '']);
});
