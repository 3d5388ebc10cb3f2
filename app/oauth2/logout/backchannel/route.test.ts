import { NextRequest } from 'next/server';
import { useTestDatabase } from '@/scripts/testing/database';
import { POST } from './route';

useTestDatabase();
// Nobody listens there: the issuer's keys cannot be read.
process.env.IDPORTEN_WELL_KNOWN_URL = 'http://127.0.0.1:2/.well-known/openid-configuration';

async function tell(body: string) {
  const answer = await POST(
    new NextRequest('http://localhost:3000/oauth2/logout/backchannel', { method: 'POST', body }),
  );
  return { status: answer.status, body: await answer.json() };
}

test.each([
  ['no token', ''],
  ['another parameter', 'id_token=a.b.c'],
  ['more than a token can be', `logout_token=${'a'.repeat(16_384)}`],
])('%s is refused before any key is asked for', async (_, body) => {
  expect(await tell(body)).toEqual({ status: 400, body: { error: 'invalid_request' } });
});

test('a token that cannot be checked now is 503: the issuer may tell of it again', async () => {
  expect(await tell('logout_token=a.b.c')).toEqual({ status: 503, body: { error: 'temporarily_unavailable' } });
});
