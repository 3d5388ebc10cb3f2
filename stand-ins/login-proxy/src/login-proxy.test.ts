/** The login proxy in front of an application that tells what it heard, against the ID-porten stand-in. */
import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { ownPeople } from 'stand-in-kit/own-people';
import { PlainBrowser } from 'stand-in-kit/testing/browser';
import { type Stack, startStack } from './testing/stack';
import { heard, logIn, passLogoutPage, signedIn } from './testing/visit';

const [pid = '', anotherPid = ''] = ownPeople.filter(({ eids }) => eids.includes('BankID')).map((person) => person.pid);
const substantial = { pid, eid: 'MinID' as const };
const high = { pid, eid: 'BankID' as const, query: { level: 'idporten-loa-high' } };

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
}, 30_000);
afterAll(() => stack?.stop());

async function tokenHeard(browser: PlainBrowser) {
  const { headers } = await heard(browser, `${stack.service.url}/page`);
  return headers.authorization?.replace(/^Bearer /, '');
}

const claimsOf = (token: string | undefined) =>
  JSON.parse(Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString());

test('a request without a session reaches the application without Authorization, whatever the browser sends', async () => {
  const forged = { authorization: 'Bearer forged', 'x-forwarded-for': '203.0.113.1', forwarded: 'for=203.0.113.1' };
  const { url, headers } = await heard(new PlainBrowser(), `${stack.service.url}/page?a=1`, { headers: forged });
  expect(url).toBe('/page?a=1');
  expect(headers.authorization).toBeUndefined();
  expect(headers.forwarded).toBeUndefined();
  expect(headers.host).toBe(new URL(stack.service.url).host);
  expect(headers['x-forwarded-host']).toBe(headers.host);
  expect(headers['x-forwarded-proto']).toBe('http');
  expect(headers['x-forwarded-for']).toMatch(/^(127\.0\.0\.1|::1)$/);
});

test.each([
  ['substantial', substantial, 'Minid-OTC'],
  ['high', high, 'BankID'],
] as const)('a login at %s hands on a token of ID-porten with everything in it', async (level, wish, method) => {
  const before = Math.floor(Date.now() / 1000);
  const browser = await signedIn(stack, stack.service, wish);
  const token = await tokenHeard(browser);
  const keys = createRemoteJWKSet(new URL(`${stack.issuer}/jwks.json`));
  const { audience } = stack.service;
  const { payload, protectedHeader } = await jwtVerify(String(token), keys, {
    issuer: stack.issuer,
    audience,
    algorithms: ['RS256'],
  });
  expect(protectedHeader).toEqual({ alg: 'RS256', kid: expect.any(String) });
  expect(payload).toEqual({
    iss: stack.issuer,
    aud: audience,
    sub: expect.stringMatching(/^[\w-]{43}$/),
    pid,
    acr: `idporten-loa-${level}`,
    amr: [method],
    auth_time: expect.any(Number),
    sid: expect.any(String),
    client_id: stack.service.clientId,
    scope: 'openid profile',
    iat: expect.any(Number),
    exp: Number(payload.iat) + 3600,
    jti: expect.any(String),
  });
  expect(payload.auth_time).toBeGreaterThanOrEqual(before);
});

test('with a session the browser’s own Authorization is replaced, and what it posts arrives whole', async () => {
  const browser = await signedIn(stack, stack.service, substantial);
  const own = await tokenHeard(browser);
  const sent = await heard(browser, `${stack.service.url}/form`, {
    method: 'POST',
    body: 'field=ø',
    headers: { authorization: 'Bearer forged' },
  });
  expect(sent).toMatchObject({ method: 'POST', body: 'field=ø', headers: { authorization: `Bearer ${own}` } });
});

test('a websocket gets through with its host and the session’s token, and without the browser’s', async () => {
  const browser = await signedIn(stack, stack.service, substantial);
  const token = await tokenHeard(browser);
  const name = `login-proxy-session-${new URL(stack.service.url).port}`;
  const ask = async (headers: Record<string, string>) => {
    const upgrade = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-key': 'x', ...headers };
    const sent = httpRequest(`${stack.service.url}/hot`, { headers: upgrade }).end();
    const [answer] = (await once(sent, 'upgrade')) as [IncomingMessage];
    answer.socket.destroy();
    return answer.headers;
  };
  const cookie = `${name}=${browser.cookie('localhost', name)}`;
  expect(await ask({ cookie })).toMatchObject({ 'x-authorization': `Bearer ${token}` });
  const signedOut = await ask({ authorization: 'Bearer forged' });
  expect(signedOut).toMatchObject({ 'x-authorization': 'none', 'x-host': new URL(stack.service.url).host });
});

test('a session at substantial is asked to log in again for level=high, and comes back to the page with it', async () => {
  const browser = await signedIn(stack, stack.service, substantial);
  const target = { redirect: '/nb/form?step=1' };
  const again = await logIn(stack, stack.service, { ...high, query: { ...high.query, ...target } }, browser);
  expect(again.shownPage).toBe(true);
  expect(again.end.address).toBe(`${stack.service.url}/nb/form?step=1`);
  expect(claimsOf(await tokenHeard(browser))).toMatchObject({ acr: 'idporten-loa-high' });
});

test('a login at a level that nobody knows is one at the proxy’s own', async () => {
  const { shownPage } = await logIn(
    stack,
    stack.service,
    { ...substantial, query: { level: 'any' } },
    new PlainBrowser(),
  );
  expect(shownPage).toBe(true);
  const older = { ...high, query: { level: 'Level4' } };
  expect(claimsOf(await tokenHeard(await signedIn(stack, stack.service, older))).acr).toBe('idporten-loa-high');
});

test('a session below the proxy’s own level counts as none, and a sparse token says no more than real ones', async () => {
  const { otherService } = stack;
  const low = { ...substantial, query: { level: 'idporten-loa-substantial' } };
  const browser = await signedIn(stack, otherService, low);
  expect((await browser.ask(`${otherService.url}/oauth2/session`)).status).toBe(200);
  expect((await heard(browser, otherService.url)).headers.authorization).toBeUndefined();
  await logIn(stack, otherService, high, browser);
  const { authorization } = (await heard(browser, otherService.url)).headers;
  const known = ['acr', 'aud', 'client_id', 'exp', 'iat', 'iss', 'jti', 'pid', 'scope', 'sub'];
  expect(Object.keys(claimsOf(authorization)).sort()).toEqual(known);
});

test('prompt=login has the citizen log in again, and ends the session here at once', async () => {
  const browser = await signedIn(stack, stack.service, substantial);
  const begun = await browser.ask(`${stack.service.url}/oauth2/login?prompt=login`);
  expect(begun.status).toBe(302);
  expect(await tokenHeard(browser)).toBeUndefined();
  const { shownPage } = await logIn(stack, stack.service, { ...substantial, query: { prompt: 'login' } }, browser);
  expect(shownPage).toBe(true);
});

test.each([
  ['https://elsewhere.example/page?a=1', '/page?a=1'],
  ['//elsewhere.example/page', '/'],
  ['/\\elsewhere.example', '/'],
  ['/\t/elsewhere.example', '/'],
  ['javascript:alert(1)', '/'],
  ['', '/'],
])('redirect=%j leads to %s of our own', async (redirect, path) => {
  const { end } = await logIn(stack, stack.service, { ...substantial, query: { redirect } }, new PlainBrowser());
  expect(end.address).toBe(stack.service.url + path);
});

test('the session tells its times and its tokens’, and 401 without one', async () => {
  expect((await new PlainBrowser().ask(`${stack.service.url}/oauth2/session`)).status).toBe(401);
  const browser = await signedIn(stack, stack.service, substantial);
  const { status, headers, text } = await browser.ask(`${stack.service.url}/oauth2/session`);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('application/json');
  const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z$/);
  const { session, tokens } = JSON.parse(text);
  expect(session).toEqual({
    created_at: time,
    ends_at: time,
    timeout_at: '0001-01-01T00:00:00Z',
    ends_in_seconds: expect.any(Number),
    active: true,
    timeout_in_seconds: -1,
  });
  expect(tokens).toEqual({
    expire_at: time,
    refreshed_at: time,
    expire_in_seconds: expect.any(Number),
    next_auto_refresh_in_seconds: expect.any(Number),
    refresh_cooldown: true,
    refresh_cooldown_seconds: expect.any(Number),
  });
  expect(Date.parse(session.ends_at) - Date.parse(session.created_at)).toBe(10 * 3600_000);
  expect(Date.parse(tokens.expire_at) - Date.parse(tokens.refreshed_at)).toBe(3600_000);
});

test('without a refresh token a refresh changes nothing and says how the session stands', async () => {
  const browser = await signedIn(stack, stack.service, substantial);
  const refresh = `${stack.service.url}/oauth2/session/refresh`;
  const answer = await browser.ask(refresh, { method: 'POST' });
  expect([answer.status, JSON.parse(answer.text).session.active]).toEqual([200, true]);
  expect((await new PlainBrowser().ask(refresh, { method: 'POST' })).status).toBe(401);
});

test('logout ends the session here and at ID-porten, and leads back to where it was told', async () => {
  const browser = await signedIn(stack, stack.service, substantial);
  const page = await browser.open(`${stack.service.url}/oauth2/logout?redirect=/nb/logged-out`);
  expect(page.address).toContain(`${stack.issuer}/logout`);
  expect((await passLogoutPage(browser, page)).address).toBe(`${stack.service.url}/nb/logged-out`);
  expect(await tokenHeard(browser)).toBeUndefined();
  expect((await logIn(stack, stack.service, substantial, browser)).shownPage).toBe(true);
});

test('a logout at another service ends the session here, without a cookie', async () => {
  const browser = await signedIn(stack, stack.service, high);
  const { shownPage } = await logIn(stack, stack.otherService, high, browser);
  expect(shownPage).toBe(false);
  await passLogoutPage(browser, await browser.open(`${stack.otherService.url}/oauth2/logout`));
  expect((await browser.ask(`${stack.service.url}/oauth2/session`)).status).toBe(401);
  expect(await tokenHeard(browser)).toBeUndefined();
});

test('a front-channel logout that names nobody’s session ends none', async () => {
  const browser = await signedIn(stack, stack.service, substantial);
  const address = `${stack.service.url}/oauth2/logout/frontchannel`;
  expect((await new PlainBrowser().ask(`${address}?sid=another`)).status).toBe(202);
  expect((await new PlainBrowser().ask(address)).status).toBe(202);
  expect(await tokenHeard(browser)).toBeDefined();
});

test('two browsers log in at once, each to its own session', async () => {
  const wishes = [substantial, { ...high, pid: anotherPid }];
  const [first, second] = await Promise.all(wishes.map((wish) => signedIn(stack, stack.service, wish)));
  const tokens = await Promise.all([first, second].map((browser) => tokenHeard(browser as PlainBrowser)));
  expect(tokens.map((token) => claimsOf(token).pid)).toEqual(wishes.map((wish) => wish.pid));
  expect(claimsOf(tokens[0]).sid).not.toBe(claimsOf(tokens[1]).sid);
});

test('a cancelled login goes to ID-porten again, three times, and then to a page with a way to try again', async () => {
  const browser = new PlainBrowser();
  const isInteraction = (address: string) => address.startsWith(`${stack.issuer}/interaction/`);
  let asked = await browser.open(`${stack.service.url}/oauth2/login?redirect=/nb/my-page&locale=nn`, isInteraction);
  for (let attempt = 0; attempt < 3; attempt++) {
    asked = await browser.open(`${asked.address}/cancel`, isInteraction);
    expect(asked.address).toContain('/interaction/');
  }
  const page = await browser.open(`${asked.address}/cancel`, isInteraction);
  expect(page.status).toBe(500);
  expect(page.text).toContain('<html lang="nn">');
  expect(page.text).toContain('href="/oauth2/login?redirect=%2Fnb%2Fmy-page"');
});

test('an answer with another state opens no session', async () => {
  const browser = new PlainBrowser();
  await browser.ask(`${stack.service.url}/oauth2/login`);
  const callback = `${stack.service.url}/oauth2/callback?code=x&state=another&iss=${stack.issuer}`;
  const answer = await browser.ask(callback);
  expect([answer.status, answer.headers.get('location')]).toEqual([307, '/oauth2/login?redirect=%2F']);
  expect(await tokenHeard(browser)).toBeUndefined();
});

test('five logins in a row of somebody signed in are enough', async () => {
  const browser = await signedIn(stack, stack.service, substantial);
  const statuses = [];
  for (let login = 0; login < 6; login++)
    statuses.push((await browser.open(`${stack.service.url}/oauth2/login`)).status);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
});

test.each([
  ['POST', '/oauth2/login', 405],
  ['POST', '/oauth2/logout', 405],
  ['POST', '/oauth2/session', 405],
  ['GET', '/oauth2/session/refresh', 405],
  ['GET', '/oauth2/logout/local', 404],
  ['GET', '/oauth2/anything', 404],
])('%s %s answers %i, and the application hears nothing', async (method, path, status) => {
  const answer = await new PlainBrowser().ask(stack.service.url + path, { method });
  expect([answer.status, answer.text]).toEqual([status, '']);
});
