/** Where a logout leads when there is no session of ours to end: behind a login proxy, whose own session may go on. */
import { useTestDatabase } from '@/scripts/testing/database';
import { logout } from './logout';

Object.assign(process.env, {
  LOGIN_METHOD: 'nais',
  IDPORTEN_AUDIENCE: 'https://portal.example',
  IDPORTEN_ISSUER: 'http://localhost:9000',
  IDPORTEN_JWKS_URI: 'http://localhost:9000/jwks',
});

useTestDatabase();

test('a token that signs nobody in still tells of a session at the proxy, which a logout ends', async () => {
  const headers = new Headers({ authorization: 'Bearer no.good.token' });
  expect(await logout(headers, 'nn')).toEqual({ path: '/oauth2/logout?redirect=%2Fnn%2Fsigned-out' });
});

test('without a token there is nothing to end', async () => {
  expect(await logout(new Headers(), 'nn')).toEqual({ path: '/nn/signed-out' });
});
