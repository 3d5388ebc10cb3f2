import { ownPeople } from 'stand-in-kit/own-people';
import { syntheticNumber } from 'stand-in-kit/synthetic-number';
import { PlainBrowser } from 'stand-in-kit/testing/browser';
import { follow } from './testing/follow';
import { beginLogin, login } from './testing/relying-party';
import { withStandIns } from './testing/stand-ins';

const standIns = withStandIns();

const [known] = ownPeople;
const pid = String(known?.pid);

test('A login at high by BankID brings a minimal id_token, and the citizen from UserInfo.', async () => {
  const { idToken, userInfo, end } = await login(standIns, { pid });
  expect(end.searchParams.get('iss')).toBe(`${standIns.signicat}/auth/open`);
  expect(Object.keys(idToken).sort()).toEqual(
    ['acr', 'amr', 'at_hash', 'aud', 'auth_time', 'exp', 'iat', 'idp', 'iss', 'nonce', 'sid', 'sub'].sort(),
  );
  expect(idToken).toMatchObject({ acr: 'high', idp: 'idporten', iss: `${standIns.signicat}/auth/open` });
  expect(userInfo).toEqual({
    sub: idToken.sub,
    idp: 'idporten',
    idp_id: pid,
    idp_issuer: standIns.idporten,
    transaction_id: expect.any(String),
    sandbox: true,
    name: 'Kari Eksempelsen',
    given_name: 'Kari',
    family_name: 'Eksempelsen',
    nin: pid,
    nin_type: 'BIRTH',
    nin_issuing_country: 'NO',
    idporten_sub: expect.any(String),
    idporten_loa: 'idporten-loa-high',
    idporten_idp: 'BankID',
  });
});

test('A pushed request at substantial by MinID brings no name.', async () => {
  const { idToken, userInfo } = await login(
    standIns,
    { pid, eid: 'MinID' },
    { pushed: true, acrValues: 'idp:idporten loa:substantial' },
  );
  expect(idToken.acr).toBe('substantial');
  expect(userInfo).toMatchObject({ nin: pid, idporten_loa: 'idporten-loa-substantial', idporten_idp: 'MinID' });
  expect(userInfo).not.toHaveProperty('name');
  expect(userInfo).not.toHaveProperty('given_name');
});

test.each(['client_secret_basic', 'client_secret_post', 'private_key_jwt'] as const)(
  'A client may say who it is by %s, pushing its request or not.',
  async (by) => {
    for (const pushed of [true, false]) {
      const { userInfo } = await login(standIns, { pid }, { by, pushed });
      expect(userInfo.nin).toBe(pid);
    }
  },
);

test('A scope that was not asked for brings nothing of its own.', async () => {
  const { userInfo } = await login(standIns, { pid }, { scope: 'openid' });
  expect(userInfo).not.toHaveProperty('nin');
  expect(userInfo).not.toHaveProperty('name');
  expect(userInfo).not.toHaveProperty('idporten_loa');
});

test('A number that no test person has gets an invented name, and the same subject each time.', async () => {
  const unknown = syntheticNumber('1999-09-09', 7);
  const first = await login(standIns, { pid: unknown, eid: 'Buypass' });
  const second = await login(standIns, { pid: unknown, eid: 'Buypass' });
  expect(first.userInfo).toMatchObject({ nin: unknown, given_name: 'Maja' });
  expect(second.idToken.sub).toBe(first.idToken.sub);
});

test('A second login shows no page, a fresh one does, and so does a higher level.', async () => {
  const browser = new PlainBrowser();
  const low = 'idp:idporten loa:substantial';
  const sawPage = ({ pages }: { pages: { address: string }[] }) =>
    pages.some(({ address }) => address.includes('/interaction/'));
  const first = await login(standIns, { pid, eid: 'MinID' }, { acrValues: low }, browser);
  const again = await login(standIns, { pid, eid: 'MinID' }, { acrValues: low }, browser);
  const fresh = await login(standIns, { pid, eid: 'MinID' }, { acrValues: low, prompt: 'login' }, browser);
  const higher = await login(standIns, { pid }, {}, browser);
  expect([first, again, fresh, higher].map(sawPage)).toEqual([true, false, true, true]);
  expect(again.idToken).toMatchObject({ auth_time: first.idToken.auth_time, sid: first.idToken.sid });
  expect(higher.idToken.acr).toBe('high');
});

test('Another person in the same browser is signed in as themselves.', async () => {
  const browser = new PlainBrowser();
  const first = await login(standIns, { pid }, {}, browser);
  const other = await login(standIns, { pid: syntheticNumber('1980-01-01') }, { prompt: 'login' }, browser);
  expect(other.idToken.sub).not.toBe(first.idToken.sub);
});

test.each([
  ['no', 'nb'],
  ['nn', 'nn'],
  ['se', 'se'],
  ['sv en', 'en'],
])('The language %s reaches ID-porten as %s.', async (uiLocales, lang) => {
  const { pages } = await beginLogin(standIns, { pid, stops: true }, { uiLocales });
  expect(pages.at(-1)?.address).toContain(`${standIns.idporten}/interaction/`);
  expect(pages.at(-1)?.text).toContain(`<html lang="${lang}">`);
});

test('A request that names no eID is asked for one, and ID-porten can be chosen.', async () => {
  const browser = new PlainBrowser();
  const asked = await beginLogin(standIns, { pid }, { acrValues: 'loa:high', uiLocales: 'nn' }, browser);
  const page = asked.pages.at(-1);
  expect(page).toMatchObject({ status: 200, text: expect.stringContaining('value="idporten"') });
  expect(page?.text).toContain('<html lang="nn">');
  const chosen = await browser.post(String(page?.address), { idp: 'idporten' });
  const { end } = await follow(browser, standIns, String(chosen.next), { pid });
  expect(end).toContain(`${standIns.portal}/callback?code=`);
});

test.each(['idp:idporten loa:low', 'idp:nbid loa:high', 'idporten-loa-high'])(
  'acr_values %s end on a page that says so.',
  async (acrValues) => {
    const { pages } = await beginLogin(standIns, { pid }, { acrValues });
    expect(pages.at(-1)).toMatchObject({ status: 400, text: expect.stringContaining('unknown acr_values') });
  },
);

test('A scope that nobody knows is refused.', async () => {
  const { end } = await beginLogin(standIns, { pid }, { scope: 'openid email' });
  expect(end.searchParams.get('error')).toBe('invalid_scope');
});

test.each(['acr-lower', 'signature-random', 'par-500', 'token-html', 'state-wrong'])(
  'When ID-porten errs (%s), nobody is signed in.',
  async (fault) => {
    const address = `${standIns.idporten}/misbehave/signicat`;
    await fetch(address, { method: 'PUT', body: JSON.stringify({ fault }) });
    const { end, pages } = await beginLogin(standIns, { pid });
    await fetch(address, { method: 'DELETE' });
    const isLost = fault === 'state-wrong';
    expect(end.searchParams.get('error')).toBe(isLost ? null : 'server_error');
    if (isLost) expect(pages.at(-1)).toMatchObject({ status: 400, next: undefined });
  },
);

test('Cancelling at ID-porten reaches the client as access_denied, with its state.', async () => {
  const { end } = await beginLogin(standIns, { pid, cancels: true });
  expect(Object.fromEntries(end.searchParams)).toMatchObject({ error: 'access_denied', state: expect.any(String) });
});

test('A callback that another browser brings, or the same browser twice, ends on a page that says so.', async () => {
  const browser = new PlainBrowser();
  const { end: stolen } = await beginLogin(standIns, { pid, until: '/broker/idporten/callback' }, {}, browser);
  expect(await new PlainBrowser().ask(stolen.href)).toMatchObject({ status: 400, next: undefined });
  const { end: own } = await beginLogin(standIns, { pid, until: '/broker/idporten/callback' }, {}, browser);
  expect(await browser.ask(own.href)).toMatchObject({
    status: 303,
    next: expect.stringContaining('/finish?outcome='),
  });
  expect(await browser.ask(own.href)).toMatchObject({ status: 400, next: undefined });
});
