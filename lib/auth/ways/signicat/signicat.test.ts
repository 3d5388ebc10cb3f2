/** What leaves us when a login begins at Signicat, heard by a provider that listens over http. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeJwt } from 'jose';
import { signicat } from './signicat';

let server: Server;
let issuer: string;
const pushed: URLSearchParams[] = [];

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const isPushed = request.url === '/auth/open/connect/par';
    if (isPushed) pushed.push(new URLSearchParams(body));
    const endpoint = (name: string) => `${issuer}/connect/${name}`;
    const metadata = {
      issuer,
      jwks_uri: endpoint('jwks'),
      authorization_endpoint: endpoint('authorize'),
      token_endpoint: endpoint('token'),
      end_session_endpoint: endpoint('endsession'),
      pushed_authorization_request_endpoint: endpoint('par'),
    };
    response.writeHead(isPushed ? 201 : 200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(isPushed ? { request_uri: 'urn:example:1', expires_in: 60 } : metadata));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/auth/open`;
  Object.assign(process.env, {
    LOGIN_METHOD: 'signicat',
    SIGNICAT_WELL_KNOWN_URL: `${issuer}/.well-known/openid-configuration`,
    SIGNICAT_CLIENT_ID: 'portal-at-signicat',
    SIGNICAT_CLIENT_JWK: process.env.IDPORTEN_CLIENT_JWK,
  });
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

test.each([
  ['idporten-loa-high', 'se', 'idp:idporten loa:high', 'se no'],
  ['idporten-loa-substantial', 'en', 'idp:idporten loa:substantial', 'en'],
] as const)('%s in %s is asked for in the words of Signicat, authenticated by our key', async (...row) => {
  const [assurance, locale, acrValues, uiLocales] = row;
  const asked = { assurance, locale, returnTo: `/${locale}`, freshLogin: true };
  const { address, key } = await signicat.start(asked);
  expect([...address.searchParams.keys()].sort()).toEqual(['client_id', 'request_uri']);
  const sent = Object.fromEntries(pushed.at(-1) ?? []);
  expect(sent).toMatchObject({
    acr_values: acrValues,
    ui_locales: uiLocales,
    prompt: 'login',
    scope: 'openid profile nin idporten-extra',
    code_challenge_method: 'S256',
    redirect_uri: 'http://localhost:3000/api/auth/callback/signicat',
    state: key,
  });
  expect(sent.nonce).toMatch(/^[\w-]{43}$/);
  const { iss, sub, aud } = decodeJwt(sent.client_assertion ?? '');
  expect({ iss, sub, aud }).toEqual({ iss: 'portal-at-signicat', sub: 'portal-at-signicat', aud: issuer });
});
