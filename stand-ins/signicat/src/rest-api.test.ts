import { ownPeople } from 'stand-in-kit/own-people';
import { PlainBrowser } from 'stand-in-kit/testing/browser';
import { apiToken, askApi, sessionWish } from './testing/api';
import { follow } from './testing/follow';
import { login, portalClient } from './testing/relying-party';
import { apiClient, otherApiClient, withStandIns } from './testing/stand-ins';

const standIns = withStandIns(false);
let token: string;

beforeAll(async () => {
  token = await apiToken(standIns);
});

const pid = String(ownPeople[0]?.pid);
const create = (changes: object = {}) => askApi(standIns, token, '/sessions', { ...sessionWish(standIns), ...changes });
const result = (id: string) => askApi(standIns, token, `/sessions/${id}`);

test('A session leads over ID-porten to the success address, and tells who came.', async () => {
  const { status, body } = await create();
  expect({ status, body }).toMatchObject({
    status: 200,
    body: {
      status: 'CREATED',
      callbackUrls: { success: `${standIns.portal}/success?own=1&sessionId=${body.id}` },
      externalReference: 'reference-1',
      sessionLifetime: 1200,
    },
  });
  expect(body).not.toHaveProperty('subject');
  const { end } = await follow(new PlainBrowser(), standIns, body.authenticationUrl, { pid });
  expect(end).toBe(`${standIns.portal}/success?own=1&sessionId=${body.id}`);
  expect((await result(body.id)).body).toMatchObject({
    status: 'SUCCESS',
    provider: 'idporten',
    loa: 'high',
    subject: {
      name: 'Kari Eksempelsen',
      firstName: 'Kari',
      lastName: 'Eksempelsen',
      nin: { value: pid, issuingCountry: 'NO', type: 'BIRTH' },
      idportenLoa: 'idporten-loa-high',
      idportenIdp: 'BankID',
    },
    externalReference: 'reference-1',
  });
});

test('A session waits for the citizen; MinID brings no name, and nothing that was not asked for.', async () => {
  const { body } = await create({ requestedLoa: 'substantial', requestedAttributes: ['name', 'nin'] });
  const browser = new PlainBrowser();
  const { pages } = await follow(browser, standIns, body.authenticationUrl, { pid, stops: true });
  expect(pages.at(-1)?.text).toContain('<html lang="nn">');
  expect((await result(body.id)).body.status).toBe('WAITING_FOR_USER');
  await follow(browser, standIns, String(pages.at(-1)?.address), { pid, eid: 'MinID' });
  const { subject, loa } = (await result(body.id)).body;
  expect(loa).toBe('substantial');
  expect(Object.keys(subject as object).sort()).toEqual(['id', 'idpId', 'nin']);
});

test('Cancelling at ID-porten leads to the abort address.', async () => {
  const { body } = await create();
  const { end } = await follow(new PlainBrowser(), standIns, body.authenticationUrl, { pid, cancels: true });
  expect(end).toBe(`${standIns.portal}/abort?sessionId=${body.id}`);
  const { status, ...rest } = (await result(body.id)).body;
  expect(status).toBe('ABORT');
  expect(rest).not.toHaveProperty('subject');
});

test('A session that the client cancelled tells nobody who came.', async () => {
  const { body } = await create();
  const browser = new PlainBrowser();
  const { pages } = await follow(browser, standIns, body.authenticationUrl, { pid, stops: true });
  expect((await askApi(standIns, token, `/sessions/${body.id}/cancel`, {})).body.status).toBe('CANCELLED');
  const { end } = await follow(browser, standIns, String(pages.at(-1)?.address), { pid });
  expect(end).toBe(`${standIns.portal}/abort?sessionId=${body.id}`);
  expect((await result(body.id)).body).not.toHaveProperty('subject');
  expect((await askApi(standIns, token, `/sessions/${body.id}/cancel`, {})).status).toBe(409);
});

test('Who came is handed to the browser that was sent to ID-porten, and to no other.', async () => {
  const { body } = await create();
  const { end } = await follow(new PlainBrowser(), standIns, body.authenticationUrl, { pid, until: '/finish?' });
  expect(await new PlainBrowser().ask(end)).toMatchObject({ status: 400, next: undefined });
  expect((await result(body.id)).body.status).toBe('WAITING_FOR_USER');
});

test('An authentication address serves once.', async () => {
  const { body } = await create();
  await new PlainBrowser().ask(body.authenticationUrl);
  expect(await new PlainBrowser().ask(body.authenticationUrl)).toMatchObject({ status: 400, next: undefined });
});

test.each([
  ['another provider', { allowedProviders: ['nbid'] }],
  ['an unknown level', { requestedLoa: 'idporten-loa-high' }],
  ['a callback that is no web address', { callbackUrls: { success: 'javascript:1', abort: 'a:b', error: 'a:b' } }],
  ['an unknown member', { requestedLevel: 'high' }],
  ['an unknown attribute', { requestedAttributes: ['pid'] }],
  ['another flow', { flow: 'headless' }],
])('A request with %s is refused, in words.', async (_what, changes) => {
  const { status, body } = await create(changes);
  expect(status).toBe(400);
  expect(body).toEqual({
    code: 'invalid_request',
    title: 'Bad Request',
    detail: expect.any(String),
    type: expect.any(String),
  });
});

test('Without a token of the API nothing is told, and nothing of another account.', async () => {
  const { body } = await create();
  const { tokens } = await login(standIns, { pid });
  const others = await apiToken(standIns, otherApiClient);
  const withoutScope = await apiToken(standIns, apiClient, '');
  expect((await askApi(standIns, 'unknown', `/sessions/${body.id}`)).status).toBe(401);
  expect((await askApi(standIns, String(tokens.access_token), `/sessions/${body.id}`)).status).toBe(401);
  expect((await askApi(standIns, withoutScope, `/sessions/${body.id}`)).status).toBe(401);
  expect((await askApi(standIns, others, `/sessions/${body.id}`)).status).toBe(404);
  expect((await result('unknown')).status).toBe(404);
});

test('A process that may not misbehave takes no order.', async () => {
  const order = { method: 'PUT', body: '{"fault":"nin-other"}' };
  expect((await fetch(`${standIns.signicat}/misbehave/${pid}`, order)).status).toBe(404);
});

test('While ID-porten is down, a session ends in error, and a login in an error to the client.', async () => {
  const { body } = await create();
  const client = await portalClient(standIns);
  const parameters = {
    scope: 'openid',
    redirect_uri: `${standIns.portal}/callback`,
    acr_values: 'idp:idporten',
    state: 'state',
    code_challenge: 'x'.repeat(43),
    code_challenge_method: 'S256',
  };
  await standIns.stopIdporten();
  const rest = await follow(new PlainBrowser(), standIns, body.authenticationUrl, { pid });
  const oidc = await follow(new PlainBrowser(), standIns, client.authorizationUrl(parameters), { pid });
  expect(rest.end).toBe(`${standIns.portal}/error?sessionId=${body.id}`);
  expect((await result(body.id)).body).toMatchObject({ status: 'ERROR', error: { code: 'temporarily_unavailable' } });
  expect(new URL(oidc.end).searchParams.get('error')).toBe('temporarily_unavailable');
});
