import { syntheticNumber } from 'stand-in-kit/synthetic-number';
import { PlainBrowser } from 'stand-in-kit/testing/browser';
import { type OidcFault, oidcFaults, type RestFault, restFaults } from './misbehaviour/faults';
import { apiToken, askApi, sessionWish } from './testing/api';
import { follow } from './testing/follow';
import { whileOrdered } from './testing/orders';
import { login } from './testing/relying-party';
import { apiClient, client, withStandIns } from './testing/stand-ins';

const standIns = withStandIns();

const pid = syntheticNumber('1961-03-04');
const other = syntheticNumber('1961-03-05');
/** A fault that claims more than was reached shows only where less was. */
const eidFor = (fault: string) => (fault.endsWith('-higher') ? 'MinID' : 'BankID');
const eids = ['BankID', 'MinID'] as const;
const acrValues = 'idp:idporten loa:substantial';

const inUserinfo = Object.entries(oidcFaults)
  .filter(([, { userinfo, endpoint }]) => userinfo || endpoint?.path === '/userinfo')
  .map(([fault]) => fault as OidcFault)
  .filter((fault) => fault !== 'userinfo-hanging');

test('Each fault of UserInfo changes what UserInfo answers, and nothing stays of it.', async () => {
  const tokens = new Map<string, string>();
  for (const eid of eids) {
    tokens.set(eid, String((await login(standIns, { pid, eid }, { acrValues })).tokens.access_token));
  }
  const told = async (eid: string) => {
    const headers = { Authorization: `Bearer ${tokens.get(eid)}` };
    const answer = await fetch(`${standIns.signicat}/auth/open/connect/userinfo`, { headers });
    return `${answer.status} ${await answer.text()}`;
  };
  const right = new Map([
    ['BankID', await told('BankID')],
    ['MinID', await told('MinID')],
  ]);
  for (const fault of inUserinfo) {
    const eid = eidFor(fault);
    const wrong = await whileOrdered(standIns, pid, { fault, pid: other }, () => told(eid));
    expect({ fault, told: wrong }).not.toEqual({ fault, told: right.get(eid) });
    expect(await told(eid)).toBe(right.get(eid));
  }
});

const inResult = Object.entries(restFaults)
  .filter(([, { rest }]) => rest?.result)
  .map(([fault]) => fault as RestFault)
  .filter((fault) => fault !== 'rest-result-hanging');

test('Each fault of a result changes what the REST API tells of a session.', async () => {
  const token = await apiToken(standIns);
  const right = new Map<string, { id: string; told: string }>();
  const told = async (id: string) => {
    const headers = { Authorization: `Bearer ${token}` };
    const answer = await fetch(`${standIns.signicat}/auth/rest/sessions/${id}`, { headers });
    return `${answer.status} ${await answer.text()}`;
  };
  for (const eid of eids) {
    const wish = { ...sessionWish(standIns), requestedLoa: 'substantial' };
    const { body } = await askApi(standIns, token, '/sessions', wish);
    await follow(new PlainBrowser(), standIns, body.authenticationUrl, { pid, eid });
    right.set(eid, { id: body.id, told: await told(body.id) });
  }
  for (const fault of inResult) {
    const known = right.get(eidFor(fault));
    const ask = () => told(String(known?.id));
    const wrong = await whileOrdered(standIns, pid, { fault, pid: other }, ask);
    expect({ fault, told: wrong }).not.toEqual({ fault, told: known?.told });
    expect(await ask()).toBe(known?.told);
  }
});

test.each([
  ['signature-random', 'failed to validate JWT signature'],
  ['signature-foreign', 'failed to validate JWT signature'],
  ['nonce-wrong', 'nonce mismatch'],
  ['response-iss-wrong', 'iss mismatch'],
  ['userinfo-sub-other', 'userinfo sub mismatch'],
] as const)('The fault %s meets a client that checks.', async (fault, message) => {
  const work = () => login(standIns, { pid });
  await expect(whileOrdered(standIns, pid, { fault, pid: other }, work)).rejects.toThrow(message);
});

test('A level of another scale, and one that is too low, come in a token that is signed as it should be.', async () => {
  for (const [fault, acr] of [
    ['acr-lower', 'substantial'],
    ['acr-idporten-scale', 'idporten-loa-high'],
    ['acr-missing', undefined],
  ] as const) {
    const { idToken } = await whileOrdered(standIns, client.client_id, { fault }, () => login(standIns, { pid }));
    expect(idToken.acr).toBe(acr);
  }
});

const inRequest = Object.entries(restFaults)
  .filter(([name, { rest }]) => (rest?.create || rest?.token) && !name.endsWith('-hanging'))
  .map(([fault]) => fault as RestFault);

test('Each fault of the token and of a new session shows where it should.', async () => {
  const token = await apiToken(standIns);
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  const created = (fault: string) => {
    const [path, body] = fault.startsWith('rest-token')
      ? ['/auth/open/connect/token', new URLSearchParams({ ...apiClient, grant_type: 'client_credentials' })]
      : ['/auth/rest/sessions', JSON.stringify(sessionWish(standIns))];
    const ofToken = fault.startsWith('rest-token') ? undefined : headers;
    return fetch(`${standIns.signicat}${path}`, { method: 'POST', headers: ofToken, body });
  };
  const looksRight = async (fault: string) => {
    const answer = await created(fault);
    const text = await answer.text();
    const isToken = /"access_token":"[\w-]+"/.test(text) && /"token_type":"Bearer"/.test(text) && text.endsWith('}');
    const isSession = /"id":"/.test(text) && text.includes(`"authenticationUrl":"${standIns.signicat}/`);
    return answer.status === 200 && (isToken || isSession);
  };
  for (const fault of inRequest) {
    const seen = await whileOrdered(standIns, apiClient.client_id, { fault }, () => looksRight(fault));
    expect({ fault, looksRight: seen }).toEqual({ fault, looksRight: false });
    expect({ fault, looksRight: await looksRight(fault) }).toEqual({ fault, looksRight: true });
  }
});

test('A token that is revoked is refused, and the next one serves.', async () => {
  const create = async (token: string) => (await askApi(standIns, token, '/sessions', sessionWish(standIns))).status;
  const token = await apiToken(standIns);
  const statuses = await whileOrdered(standIns, apiClient.client_id, { fault: 'rest-sessions-401-once' }, async () => [
    await create(token),
    await create(token),
    await create(await apiToken(standIns)),
  ]);
  expect(statuses).toEqual([401, 401, 200]);
});

test('What is no fault cannot be ordered, and all that are stand in a list.', async () => {
  const order = { method: 'PUT', body: JSON.stringify({ fault: 'none-such' }) };
  expect((await fetch(`${standIns.signicat}/misbehave/${pid}`, order)).status).toBe(400);
  const { faults } = (await (await fetch(`${standIns.signicat}/misbehave`)).json()) as { faults: object };
  expect(Object.keys(faults).sort()).toEqual([...Object.keys(oidcFaults), ...Object.keys(restFaults)].sort());
});
