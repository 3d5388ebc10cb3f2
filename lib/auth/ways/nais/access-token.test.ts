/** Whose client a token was made for, with an issuer that serves real keys over http; all else: `e2e/hostile-proxy.spec.ts`. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { readAccessToken } from './access-token';

const audience = 'https://portal.example';
let server: Server;
let issuer: string;
let key: CryptoKey;

beforeAll(async () => {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  key = privateKey;
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
  server = createServer((_, response) => response.end(JSON.stringify({ keys: [jwk] })));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  Object.assign(process.env, {
    LOGIN_METHOD: 'nais',
    IDPORTEN_AUDIENCE: audience,
    IDPORTEN_ISSUER: issuer,
    IDPORTEN_JWKS_URI: `${issuer}/jwks`,
    LOGIN_PROXY_CLIENT_ID: 'proxy',
    IDPORTEN_WELL_KNOWN_URL: '',
  });
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const tokenOf = (client: object) =>
  new SignJWT({ sub: 'sub', acr: 'idporten-loa-high', pid: '47906701517', ...client })
    .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime('2m')
    .sign(key);

test("a token of the proxy's own client passes", async () => {
  expect(await readAccessToken(await tokenOf({ client_id: 'proxy' }))).toMatchObject({ ok: true });
});

test.each([
  ["another client's token", { client_id: 'another' }],
  ['a token that names no client', {}],
])('%s with our audience is refused', async (_, client) => {
  const reason = 'claim client_id';
  expect(await readAccessToken(await tokenOf(client))).toEqual({ ok: false, failure: 'refused', reason });
});
