/** Logouts that ID-porten tells us of, against a real PostgreSQL and an issuer that serves real keys over http. */
import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eq } from 'drizzle-orm';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { session } from '@/lib/auth/schema';
import { hasEndedElsewhere } from '@/lib/auth/session/ended-elsewhere-store';
import { citizen } from '@/lib/citizens/schema';
import { database } from '@/lib/database/database';
import { useTestDatabase } from '@/scripts/testing/database';
import { backChannelLogout, frontChannelLogout } from './elsewhere';

useTestDatabase();

const event = { 'http://schemas.openid.net/event/backchannel-logout': {} };
let server: Server;
let issuer: string;
let keys: { own: CryptoKey; foreign: CryptoKey };

beforeAll(async () => {
  const [own, foreign] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  keys = { own: own.privateKey, foreign: foreign.privateKey };
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
  server = createServer((request, response) => {
    const endpoints = ['authorization_endpoint', 'token_endpoint', 'end_session_endpoint'].map((name) => [
      name,
      `${issuer}/x`,
    ]);
    const metadata = { issuer, jwks_uri: `${issuer}/jwks`, ...Object.fromEntries(endpoints) };
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(request.url === '/jwks' ? { keys: [jwk] } : metadata));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env.IDPORTEN_WELL_KNOWN_URL = `${issuer}/.well-known/openid-configuration`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

async function signedIn(sid: string, count = 1, subject = 'pairwise') {
  const citizenId = randomUUID();
  const numberLookup = randomBytes(32);
  await database()
    .insert(citizen)
    .values({ id: citizenId, numberLookup, numberLookupKey: 'a', numberEncrypted: numberLookup });
  const rows = Array.from({ length: count }, () => ({
    referenceHash: randomBytes(32),
    browserHash: randomBytes(32),
    citizenId,
    sid,
    subject,
    assurance: 'idporten-loa-high' as const,
    amr: [],
    authTime: new Date(),
    locale: 'nb',
    idToken: randomBytes(8),
    createdAt: new Date(),
    lastSeenAt: new Date(),
  }));
  await database().insert(session).values(rows);
}

async function liveOf(sid: string): Promise<number> {
  const rows = await database().select().from(session).where(eq(session.sid, sid));
  return rows.filter((row) => row.endedAt === null).length;
}

const query = (parameters: Record<string, string>) => new URLSearchParams(parameters);

test('the front channel ends every session of a sid, and tolerates one trailing slash', async () => {
  await signedIn('front', 3);
  await signedIn('bystander');
  expect(await frontChannelLogout(query({ iss: `${issuer}/`, sid: 'front' }))).toBe(true);
  expect(await liveOf('front')).toBe(0);
  expect(await liveOf('bystander')).toBe(1);
});

test('a sid that nobody has is no fault', async () => {
  expect(await frontChannelLogout(query({ iss: issuer, sid: 'nobody' }))).toBe(true);
});

test.each([
  ['a wrong issuer', { iss: 'https://evil.example', sid: 'kept' }],
  ['two trailing slashes', { iss: '$//', sid: 'kept' }],
  ['no issuer', { sid: 'kept' }],
  ['no sid', { iss: '$' }],
])('%s ends nothing', async (_, parameters) => {
  await signedIn('kept');
  const sent = Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, value.replace('$', issuer)]),
  );
  expect(await frontChannelLogout(query(sent))).toBe(false);
  expect(await liveOf('kept')).toBeGreaterThan(0);
});

type Change = { claims?: JWTPayload; header?: object; key?: 'foreign' };

function logoutToken(sid: string | undefined, { claims, header, key }: Change = {}): Promise<string> {
  const at = Math.floor(Date.now() / 1000);
  const payload = {
    iss: issuer,
    aud: 'portal',
    iat: at,
    exp: at + 120,
    jti: randomUUID(),
    sid,
    events: event,
    ...claims,
  };
  return new SignJWT(payload)
    .setProtectedHeader({ alg: 'RS256', kid: 'k1', typ: 'logout+jwt', ...header })
    .sign(keys[key ?? 'own']);
}

test('the back channel ends every session of a sid, or of a subject, and takes a token once', async () => {
  await signedIn('back', 2);
  const token = await logoutToken('back');
  await backChannelLogout(token);
  expect(await liveOf('back')).toBe(0);
  await signedIn('back');
  await backChannelLogout(token);
  expect(await liveOf('back')).toBe(1);
  await signedIn('by-subject', 2, 'one-subject');
  await backChannelLogout(await logoutToken(undefined, { claims: { sub: 'one-subject' } }));
  expect(await liveOf('by-subject')).toBe(0);
});

test('a login that is still on its way begins nothing on a sid that the back channel ended; a frame alone proves nothing', async () => {
  await backChannelLogout(await logoutToken('gone'));
  await frontChannelLogout(query({ iss: issuer, sid: 'framed' }));
  expect(await hasEndedElsewhere(database(), 'gone')).toBe(true);
  expect(await hasEndedElsewhere(database(), 'framed')).toBe(false);
});

test.each<[string, Change]>([
  ['a foreign key', { key: 'foreign' }],
  ['another issuer', { claims: { iss: 'https://evil.example' } }],
  ['another audience', { claims: { aud: 'other' } }],
  ['an id_token', { header: { typ: 'JWT' } }],
  ['no type', { header: { typ: undefined } }],
  ['a nonce', { claims: { nonce: 'n' } }],
  ['no event', { claims: { events: undefined } }],
  ['another event', { claims: { events: { 'http://example.org/x': {} } } }],
  ['no jti', { claims: { jti: undefined } }],
  ['an exp that has passed', { claims: { exp: 1_700_000_000 } }],
  ['no exp', { claims: { exp: undefined } }],
  ['an iat ten minutes ago', { claims: { iat: Math.floor(Date.now() / 1000) - 600 } }],
  ['an unknown kid', { header: { kid: 'k2' } }],
  ['neither sid nor sub', { claims: { sid: undefined } }],
])('a logout token with %s is refused', async (_, change) => {
  await signedIn('stays');
  await expect(logoutToken('stays', change).then(backChannelLogout)).rejects.toThrow();
  expect(await liveOf('stays')).toBeGreaterThan(0);
});

test('an unsigned token is refused', async () => {
  await signedIn('unsigned');
  const [, payload] = (await logoutToken('unsigned')).split('.');
  const header = Buffer.from(JSON.stringify({ alg: 'none', typ: 'logout+jwt' })).toString('base64url');
  await expect(backChannelLogout(`${header}.${payload}.`)).rejects.toThrow();
  expect(await liveOf('unsigned')).toBe(1);
});
