/** What leaves us when a login begins, heard by an issuer that listens over http; rows in a real PostgreSQL. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { loginAttempt } from '@/lib/auth/schema';
import { IssuerUnavailable } from '@/lib/auth/ways/deadline';
import { database } from '@/lib/database/database';
import { useTestDatabase } from '@/scripts/testing/database';
import { startLogin } from './start';

useTestDatabase();

const asked = { assurance: 'idporten-loa-high', locale: 'se', returnTo: '/se/my-page', freshLogin: true } as const;
const pushed: URLSearchParams[] = [];
let announcesPar = true;
let refusesPar = false;
let server: Server;
let issuer: string;

function answer(path: string | undefined, body: string): object {
  if (path === '/par') {
    pushed.push(new URLSearchParams(body));
    if (refusesPar) return { error: 'invalid_request', error_description: `not understood: ${body}` };
    return { request_uri: 'urn:example:1', expires_in: 60 };
  }
  const endpoint = (name: string) => `${issuer}/${name}`;
  return {
    issuer,
    jwks_uri: endpoint('jwks'),
    authorization_endpoint: endpoint('authorize'),
    token_endpoint: endpoint('token'),
    end_session_endpoint: endpoint('logout'),
    ...(announcesPar ? { pushed_authorization_request_endpoint: endpoint('par') } : {}),
  };
}

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    response.writeHead(request.url === '/par' ? (refusesPar ? 400 : 201) : 200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(answer(request.url, body)));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env.IDPORTEN_WELL_KNOWN_URL = `${issuer}/.well-known/openid-configuration`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

/** The issuer's metadata is kept for a day: forgotten, so that it is read anew. */
function forgetIssuer() {
  (globalThis as { portalDiscovery?: Map<string, unknown> }).portalDiscovery?.clear();
}

test('the browser carries client_id and request_uri; everything else goes from server to server', async () => {
  const address = await startLogin(asked, 'a-browser');
  expect([...address.searchParams.keys()].sort()).toEqual(['client_id', 'request_uri']);
  const sent = Object.fromEntries(pushed.at(-1) ?? []);
  expect(sent).toMatchObject({
    acr_values: 'idporten-loa-high',
    ui_locales: 'se',
    prompt: 'login',
    response_type: 'code',
    scope: 'openid profile',
    code_challenge_method: 'S256',
    redirect_uri: 'http://localhost:3000/api/auth/callback/idporten',
  });
  expect(sent.code_challenge).toMatch(/^[\w-]{43}$/);
  for (const check of [sent.state, sent.nonce]) expect(check).toMatch(/^[\w-]{43}$/);
});

test('the assertion names the issuer as its one audience, its key, and lives a minute at most', async () => {
  await startLogin(asked, 'a-browser');
  const assertion = pushed.at(-1)?.get('client_assertion') ?? '';
  const { aud, iss, sub, jti, iat = 0, exp = 0 } = decodeJwt(assertion);
  expect({ aud, iss, sub }).toEqual({ aud: issuer, iss: 'portal', sub: 'portal' });
  expect(jti).toBeTruthy();
  expect(exp - iat).toBeLessThanOrEqual(60);
  expect(decodeProtectedHeader(assertion)).toEqual({ alg: 'RS256', kid: 'test' });
});

test('where the issuer refuses the request, the fault repeats nothing of what it answered', async () => {
  refusesPar = true;
  const fault = await startLogin(asked, 'a-browser').catch((error: unknown) => error);
  refusesPar = false;
  expect(fault).toEqual(new IssuerUnavailable('issuer answered 400 invalid_request'));
});

test('an issuer without PAR gets the plain request', async () => {
  announcesPar = false;
  forgetIssuer();
  const before = pushed.length;
  const { searchParams, pathname } = await startLogin(asked, 'a-browser');
  expect(pathname).toBe('/authorize');
  expect(Object.fromEntries(searchParams)).toMatchObject({
    acr_values: 'idporten-loa-high',
    code_challenge_method: 'S256',
  });
  expect(pushed).toHaveLength(before);
});

test('what was asked for is remembered on our side, once a login, nothing of it in the clear', async () => {
  const rows = await database().select().from(loginAttempt);
  expect(rows).toHaveLength(3);
  for (const row of rows) {
    expect(row).toMatchObject({
      assurance: 'idporten-loa-high',
      locale: 'se',
      returnTo: '/se/my-page',
      usedAt: null,
    });
    expect(row.checks.toString('latin1')).not.toContain('eyJ');
  }
});
