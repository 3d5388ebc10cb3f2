/** Which cookies refer to a session, against a real PostgreSQL. */
import { newReference } from '@/lib/http/reference';
import { useTestDatabase } from '@/scripts/testing/database';
import { beginSession } from './begin';
import { findSessionByCookie } from './by-cookie';
import type { CheckedLogin } from './checked-login';
import { sessionCookie } from './cookies';

useTestDatabase();

const login: CheckedLogin = {
  pid: '47906701517',
  subject: 'sub',
  assurance: 'idporten-loa-high',
  amr: [],
  authTime: new Date(),
  sid: 'sid',
  locale: null,
  name: null,
  idToken: '',
};

async function rowFor(reference: string) {
  await beginSession(login, { reference, locale: 'nb' }, { bindings: [reference], reference: undefined });
  return findSessionByCookie(new Headers({ cookie: `${sessionCookie()}=${reference}` }));
}

test('a random reference finds its row', async () => {
  expect(await rowFor(newReference())).toMatchObject({ assurance: 'idporten-loa-high' });
});

test('what a login proxy’s token says of its login, which can be known, finds no row by a cookie', async () => {
  expect(await rowFor(JSON.stringify(['nais', 'sid', 'sub', 1_795_000_000]))).toBeNull();
});
