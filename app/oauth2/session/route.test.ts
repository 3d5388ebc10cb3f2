import { NextRequest } from 'next/server';
import { sessionCookie } from '@/lib/auth/session/cookies';
import { newReference } from '@/lib/http/reference';
import { useTestDatabase } from '@/scripts/testing/database';
import { GET } from './route';

const { whileGone } = useTestDatabase();

async function ask() {
  const headers = { cookie: `${sessionCookie()}=${newReference()}` };
  const answer = await GET(new NextRequest('http://localhost:3000/oauth2/session', { headers }));
  return { status: answer.status, body: await answer.json(), cache: answer.headers.get('Cache-Control') };
}

test('a cookie that no session has is 401', async () => {
  expect(await ask()).toEqual({ status: 401, body: { error: 'no session' }, cache: 'no-store' });
});

test('where the session cannot be read it is 503: nobody is told that they are signed out', async () => {
  expect(await whileGone(ask)).toEqual({
    status: 503,
    body: { error: 'temporarily_unavailable' },
    cache: 'no-store',
  });
});
