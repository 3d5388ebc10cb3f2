/** A logout always ends our own session, also where what comes after it cannot be done. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eq } from 'drizzle-orm';
import { session } from '@/lib/auth/schema';
import { beginSession } from '@/lib/auth/session/begin';
import { browserCookie, sessionCookie } from '@/lib/auth/session/cookies';
import { findSession, hashReference } from '@/lib/auth/session/store';
import { database } from '@/lib/database/database';
import { newReference } from '@/lib/http/reference';
import { useTestDatabase } from '@/scripts/testing/database';
import { logout } from './logout';

useTestDatabase();

let server: Server;
let isUp: boolean;

beforeAll(async () => {
  server = createServer((_, response) => {
    const { port } = server.address() as AddressInfo;
    const issuer = `http://127.0.0.1:${port}`;
    const names = ['jwks_uri', 'authorization_endpoint', 'token_endpoint', 'end_session_endpoint'];
    const metadata = { issuer, ...Object.fromEntries(names.map((name) => [name, `${issuer}/${name}`])) };
    response.writeHead(isUp ? 200 : 500, { 'Content-Type': 'application/json' }).end(JSON.stringify(metadata));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  process.env.IDPORTEN_WELL_KNOWN_URL = `http://127.0.0.1:${port}/.well-known/openid-configuration`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

// What is known of the issuer is kept for a day: forgotten, so that it is read anew.
beforeEach(() => (globalThis as { portalDiscovery?: Map<string, unknown> }).portalDiscovery?.clear());

const login = {
  pid: '47906701517',
  subject: 'abc',
  assurance: 'idporten-loa-high' as const,
  amr: ['BankID'],
  authTime: new Date(),
  sid: 's1',
  locale: null,
  name: null,
  idToken: 'header.payload.signature',
};

async function signedIn(): Promise<{ reference: string; headers: Headers }> {
  const reference = newReference();
  await beginSession(login, { reference, locale: 'nb' }, { bindings: ['browser'], reference: undefined });
  return { reference, headers: new Headers({ cookie: `${sessionCookie()}=${reference}` }) };
}

test('an issuer that can be reached is told whose session ends', async () => {
  isUp = true;
  const { reference, headers } = await signedIn();
  expect(await logout(headers, 'nb')).toMatchObject({ fields: { id_token_hint: login.idToken } });
  expect((await findSession(reference))?.endReason).toBe('logout');
});

test('where it cannot, our session ends all the same, and the page says that only ours has', async () => {
  isUp = false;
  const { reference, headers } = await signedIn();
  expect(await logout(headers, 'nb')).toEqual({ path: '/nb/signed-out?only=here' });
  expect((await findSession(reference))?.endReason).toBe('logout');
});

test('a token that no key opens keeps nobody signed in: the issuer is asked without it', async () => {
  isUp = true;
  const { reference, headers } = await signedIn();
  const idToken = Buffer.from('sealed with a key that is gone');
  await database()
    .update(session)
    .set({ idToken })
    .where(eq(session.referenceHash, hashReference(reference)));
  const after = await logout(headers, 'nb');
  expect(after).toHaveProperty('fields');
  expect(after).not.toHaveProperty('fields.id_token_hint');
  expect((await findSession(reference))?.endReason).toBe('logout');
});

test('who has kept the binding of a shared browser is handed no token of whoever logs in there next', async () => {
  isUp = true;
  const [reference, binding] = [newReference(), newReference()];
  await beginSession(login, { reference, locale: 'nb' }, { bindings: [binding], reference: undefined });
  const kept = new Headers({ cookie: `${browserCookie(binding)}=${binding}` });
  const after = await logout(kept, 'nb');
  expect(after).toHaveProperty('fields');
  expect(after).not.toHaveProperty('fields.id_token_hint');
  expect((await findSession(reference))?.endReason).toBe('logout');
});
