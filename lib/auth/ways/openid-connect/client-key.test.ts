/** Which of two own keys signs: a real assertion of openid-client's, caught by an issuer that serves http. */
import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { underKeys } from '@/scripts/testing/under-keys';

let server: Server;
let issuer: string;
const sent: { assertion: string | null } = { assertion: null };

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const endpoint = `${issuer}/token`;
    const endpoints = { authorization_endpoint: endpoint, token_endpoint: endpoint, end_session_endpoint: endpoint };
    if (request.url === '/token') sent.assertion = new URLSearchParams(body).get('client_assertion');
    response.statusCode = request.url === '/token' ? 400 : 200;
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ issuer, jwks_uri: `${issuer}/jwks`, ...endpoints, error: 'invalid_grant' }));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env.IDPORTEN_WELL_KNOWN_URL = `${issuer}/.well-known/openid-configuration`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

const makeKey = (kid: string) => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    ours: { ...privateKey.export({ format: 'jwk' }), kid },
    registered: { ...publicKey.export({ format: 'jwk' }), kid },
  };
};
const first = makeKey('2026-11-21-aaaa');
const second = makeKey('2025-12-24-bbbb');
const registered = createLocalJWKSet({ keys: [second.registered, first.registered] });

/** The header of the assertion that a token request carries; its signature is checked by the key that it names. */
async function signedWith(keys: object) {
  sent.assertion = null;
  Reflect.deleteProperty(globalThis, 'portalClients');
  await underKeys({ IDPORTEN_CLIENT_JWK: JSON.stringify(keys) }, async () => {
    const { keptClient } = await import('./client');
    const { parseEnv } = await import('@/lib/env/env');
    const env = parseEnv(process.env) as Extract<ReturnType<typeof parseEnv>, { LOGIN_METHOD: 'idporten' }>;
    const { client } = await keptClient({
      id: 'idporten',
      wellKnownUrl: env.IDPORTEN_WELL_KNOWN_URL,
      issuer,
      clientId: 'portal',
      clientKeys: env.IDPORTEN_CLIENT_JWK,
      clientSecret: undefined,
      alwaysNamesIssuer: true,
    });
    await expect(client.grant({ grant_type: 'authorization_code', code: 'code' })).rejects.toThrow('invalid_grant');
  });
  const { protectedHeader } = await jwtVerify(sent.assertion ?? '', registered);
  return protectedHeader;
}

const members = [{}, { use: 'sig' }, { alg: 'RS256', use: 'sig' }, { alg: 'RS512', use: 'enc' }];
const pairs = members.flatMap((one) => members.map((other) => [one, other] as const));

test.each(pairs)('of two keys the first signs: it says %j, the second %j', async (one, other) => {
  const header = await signedWith({
    keys: [
      { ...first.ours, ...one },
      { ...second.ours, ...other },
    ],
  });
  expect(header).toEqual({ alg: 'RS256', kid: first.ours.kid });
});

test('in the other order the other one signs, and one alone needs no list', async () => {
  expect((await signedWith({ keys: [second.ours, first.ours] })).kid).toBe(second.ours.kid);
  expect((await signedWith({ ...second.ours, iat: 1_700_000_000 })).kid).toBe(second.ours.kid);
});
