import { useTestDatabase } from '@/scripts/testing/database';
import { underKeys } from '@/scripts/testing/under-keys';

const { whileGone } = useTestDatabase();

const ask = (keys: Parameters<typeof underKeys>[0] = {}) =>
  underKeys(keys, async () => {
    const answer = await (await import('./route')).GET();
    return { status: answer.status, body: await answer.json(), cache: answer.headers.get('Cache-Control') };
  });

test('while the database answers it is 200, and tells the age of our keys at ID-porten and nothing else of them', async () => {
  const own = JSON.parse(process.env.IDPORTEN_CLIENT_JWK ?? '');
  const answer = await ask({ IDPORTEN_CLIENT_JWK: JSON.stringify({ ...own, kid: '2020-01-01-ab12' }) });
  const key = { kid: '2020-01-01-ab12', created: '2020-01-01', ageInDays: expect.any(Number), renewBy: '2020-12-31' };
  expect(answer).toEqual({ status: 200, body: { status: 'ok', keys: { login: [key] } }, cache: 'no-store' });
});

test('while it does not, it is 503 and says no more', async () => {
  expect(await whileGone(ask)).toEqual({ status: 503, body: { status: 'unavailable' }, cache: 'no-store' });
});
