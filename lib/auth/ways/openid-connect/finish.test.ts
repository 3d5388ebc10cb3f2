import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { requestTokens } from './finish';

/** An issuer that is down: it answers nothing but 500. */
let server: Server;
const issuer = 'https://issuer.example';

beforeAll(async () => {
  server = createServer((_, response) => response.writeHead(500).end()).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

function request(query: Record<string, string>) {
  const settings = {
    ...{
      id: 'test',
      issuer,
      clientId: 'portal',
      clientKeys: undefined,
      clientSecret: 'secret',
      alwaysNamesIssuer: true,
    },
    wellKnownUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/.well-known/openid-configuration`,
  };
  const provider = () => {
    throw new Error('no provider is asked');
  };
  return requestTokens(settings, provider, new URLSearchParams(query), {});
}

test('a code that cannot be exchanged because the issuer is down: the citizen may try again', async () => {
  const answer = await request({ iss: issuer, code: 'code', state: 'state' });
  expect(answer).toMatchObject({ ok: false, failure: 'unavailable', fault: { name: 'IssuerUnavailable' } });
});

test.each<[string, Record<string, string>, string]>([
  ['of another issuer', { iss: 'https://evil.example', code: 'code' }, 'iss of the response'],
  ['without a code', { iss: issuer }, 'code of the response'],
])('an answer %s is refused, although the issuer is down', async (_, query, reason) => {
  expect(await request(query)).toEqual({ ok: false, failure: 'refused', reason });
});
