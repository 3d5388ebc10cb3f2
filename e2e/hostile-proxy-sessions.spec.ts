/**
 * Behind the login proxy the portal hands out no cookie that signs anybody in: which session a token belongs to, when
 * it is over and who may be next. Tokens as in `hostile-proxy.spec.ts`; `sparse` ones say neither when the citizen
 * authenticated nor in which session, as ID-porten's may.
 */
import { randomUUID } from 'node:crypto';
import { type APIRequestContext, expect, request, test } from '@playwright/test';
import type { TestCitizen } from '@/services/test-service';
import { serviceAtHigh } from '@/services/testing';
import { ageSession, makeCitizen, openSessionsOf } from './citizens';
import { stranger } from './hostile-issuer/meet';
import { note, report } from './hostile-issuer/report';
import { textPagePath } from './steps/form';
import { hiddenFields, postForm } from './steps/post-form';
import { ask, outcome, type ProxiedPortal, startProxiedPortal } from './steps/proxied-portal';

const { form } = serviceAtHigh();

test.describe.configure({ mode: 'default' });

let own: ProxiedPortal;
test.beforeAll(async () => {
  own = await startProxiedPortal({ preload: './e2e/steps/a-quarter-later.mjs' });
});
test.afterAll(async () => {
  await own.stop();
  console.log(report('nais'));
});

/** A browser that has been here before: the cookie that binds logins to it is there. */
async function newBrowser(): Promise<APIRequestContext> {
  const browser = await request.newContext();
  await ask(own, undefined, { browser, path: '/nb' });
  return browser;
}

const sparse = { sid: undefined, auth_time: undefined };

async function expectEnd(browser: APIRequestContext, token: string | undefined, expected: string, attack: string) {
  const seen = outcome(await ask(own, token && `Bearer ${token}`, { browser }));
  note({ way: 'nais', attack, expected, seen });
  expect(seen).toBe(expected);
}

for (const [kind, missing] of [
  ['a token with sid and auth_time', {}],
  ['a token without sid', { sid: undefined }],
] as const) {
  test(`${kind}: past our time-out it never counts again, and one of a new authentication does`, async () => {
    const [{ pid, ...citizen }, browser] = [await makeCitizen(), await newBrowser()];
    const login = { pid, sub: randomUUID(), sid: randomUUID(), ...missing };
    const at = own.issuer.clock();
    const early = { ...login, auth_time: at - 60 };
    await expectEnd(browser, own.issuer.token(early), 'accepted', `${kind}, at first`);
    await ageSession({ pid, ...citizen }, 31);
    await expectEnd(browser, own.issuer.token(early), 'new login', `${kind}, 31 minutes idle`);
    const renewed = own.issuer.token({ ...early, iat: at + 3 });
    await expectEnd(browser, renewed, 'new login', `${kind}, renewed by the proxy`);
    await expectEnd(await newBrowser(), renewed, 'new login', `${kind}, from another browser`);
    const late = own.issuer.token({ ...login, auth_time: own.issuer.clock() + 1 });
    await expectEnd(browser, late, 'accepted', `${kind}, authenticated anew`);
    await expectEnd(browser, renewed, 'new login', `${kind}, the old one after that`);
    expect(await openSessionsOf({ pid, ...citizen })).toBe(2);
  });
}

for (const [kind, missing] of [
  ['a sparse token', sparse],
  ['a token with sid alone', { auth_time: undefined }],
] as const) {
  test(`${kind}: past our time-out the same one never counts again, and one issued after that does`, async () => {
    const [citizen, browser] = [await makeCitizen(), await newBrowser()];
    const login = { pid: citizen.pid, sub: randomUUID(), sid: randomUUID(), ...missing };
    const same = own.issuer.token(login);
    await expectEnd(browser, same, 'accepted', `${kind}, at first`);
    await expectEnd(browser, same, 'accepted', `${kind}, again`);
    expect(await openSessionsOf(citizen)).toBe(1);
    await ageSession(citizen, 31);
    for (const time of ['once', 'twice'])
      await expectEnd(browser, same, 'new login', `${kind}, 31 minutes idle, ${time}`);
    const newer = own.issuer.token({ ...login, iat: own.issuer.clock() + 5 });
    await expectEnd(browser, newer, 'accepted', `${kind}, issued after that`);
    await expectEnd(browser, newer, 'accepted', `${kind}, issued after that, again`);
  });
}

test('a session ends 120 minutes after it began, however much it is used', async () => {
  const [citizen, browser] = [await makeCitizen(), await newBrowser()];
  const token = own.issuer.token({ pid: citizen.pid });
  for (let turn = 0; turn < 5; turn++) {
    await expectEnd(browser, token, 'accepted', `used after ${turn * 25} minutes`);
    await ageSession(citizen, 25);
  }
  await expectEnd(browser, token, 'new login', 'used after 125 minutes');
});

for (const [kind, missing] of [
  ['tokens that say all', {}],
  ['sparse tokens', sparse],
] as const) {
  test(`somebody else's token in a browser that holds a live session signs both out (${kind})`, async () => {
    const [one, other, browser] = [await makeCitizen(), await makeCitizen(), await newBrowser()];
    const [first, second] = [one, other].map(({ pid }) => own.issuer.token({ pid, ...missing }));
    await expectEnd(browser, first, 'accepted', `one person, ${kind}`);
    await expectEnd(browser, second, 'other-person', `another person, ${kind}`);
    expect([await openSessionsOf(one), await openSessionsOf(other)]).toEqual([0, 0]);
    for (const token of [second, first, second]) await expectEnd(browser, token, 'new login', `either again, ${kind}`);
    expect([await openSessionsOf(one), await openSessionsOf(other)]).toEqual([0, 0]);
  });
}

test('two people whose first requests reach one browser at once are never both signed in', async () => {
  const [one, other, browser] = [await makeCitizen(), await makeCitizen(), await newBrowser()];
  const tokens = [one, other].map(({ pid }) => `Bearer ${own.issuer.token({ pid })}`);
  await Promise.all([...tokens, ...tokens].map((token) => ask(own, token, { browser })));
  expect((await openSessionsOf(one)) + (await openSessionsOf(other))).toBeLessThan(2);
});

test('one person whose first requests come at once has one session', async () => {
  for (const missing of [{}, sparse]) {
    const [citizen, browser] = [await makeCitizen(), await newBrowser()];
    const token = own.issuer.token({ pid: citizen.pid, ...missing });
    await Promise.all([1, 2, 3, 4].map(() => ask(own, `Bearer ${token}`, { browser })));
    expect(await openSessionsOf(citizen)).toBe(1);
  }
});

test('a request without a token ends a live session, also one that began with the first request of a browser', async () => {
  for (const browser of [await newBrowser(), await request.newContext()]) {
    const citizen = await makeCitizen();
    const token = own.issuer.token({ pid: citizen.pid });
    await expectEnd(browser, token, 'accepted', 'signed in');
    await expectEnd(browser, undefined, 'login', 'signed in, then no token');
    expect(await openSessionsOf(citizen)).toBe(0);
    await expectEnd(browser, token, 'new login', 'the same token after that');
  }
});

test('a logout ends the session: the same token does not bring it back', async () => {
  const [citizen, browser] = [await makeCitizen(), await newBrowser()];
  const authorization = `Bearer ${own.issuer.token({ pid: citizen.pid })}`;
  await ask(own, authorization, { browser });
  const headers = { authorization, origin: own.portal };
  const answer = await browser.post(`${own.portal}/api/session/logout`, { headers, maxRedirects: 0 });
  expect(answer.headers().location).toContain('/oauth2/logout?redirect=');
  expect(await openSessionsOf(citizen)).toBe(0);
  expect(outcome(await ask(own, authorization, { browser }))).toBe('new login');
});

/** Opens the form, and answers how to send it. */
async function openForm(citizen: TestCitizen, browser: APIRequestContext) {
  await form.prepare(citizen);
  const authorization = `Bearer ${own.issuer.token({ pid: citizen.pid })}`;
  const path = await textPagePath((address) => ask(own, authorization, { browser, path: address }));
  const page = await (await ask(own, authorization, { browser, path })).text();
  const fields = { ...hiddenFields(page, form.field), [form.field]: 'Skrevet for sent' };
  return { authorization, send: (token?: string) => postForm(browser, `${own.portal}${path}`, fields, token) };
}

test('a form that comes without a token while the session is live ends it, and is not stored', async () => {
  const [citizen, browser] = [await makeCitizen(), await newBrowser()];
  const opened = await openForm(citizen, browser);
  expect(outcome(await opened.send())).toBe('signed-out lost');
  expect([await openSessionsOf(citizen), await form.kept(citizen)]).toEqual([0, undefined]);
});

test("a form that comes without a token after our time-out is kept as that citizen's draft", async () => {
  const [citizen, browser] = [await makeCitizen(), await newBrowser()];
  const opened = await openForm(citizen, browser);
  await ageSession(citizen, 31);
  expect(outcome(await opened.send())).toBe('login');
  expect(await form.kept(citizen)).toBe('Skrevet for sent');
});

test("a form that comes with somebody else's token is stored nowhere", async () => {
  const [citizen, other, browser] = [await makeCitizen(), await makeCitizen(), await newBrowser()];
  const opened = await openForm(citizen, browser);
  const answer = await opened.send(`Bearer ${own.issuer.token({ pid: other.pid })}`);
  expect(outcome(answer)).toBe('other-person');
  expect([await form.kept(citizen), await form.kept(other)]).toEqual([undefined, undefined]);
});

test('a form that comes with a token that is worth nothing is stored nowhere', async () => {
  const [citizen, browser] = [await makeCitizen(), await newBrowser()];
  const opened = await openForm(citizen, browser);
  expect(outcome(await opened.send(`${opened.authorization}x`))).toBe('refused');
  expect(await form.kept(citizen)).toBeUndefined();
});

test('new keys at the issuer are fetched once, and known keys serve while their address does not answer', async () => {
  const { issuer } = own;
  const browser = await newBrowser();
  const token = issuer.token({ pid: stranger() });
  await expectEnd(browser, token, 'accepted', 'keys known');
  await issuer.goDown();
  // jose asks for keys again once they are ten minutes old.
  own.signal('SIGUSR2');
  await expectEnd(browser, token, 'accepted', 'keys a quarter old, issuer down');
  await issuer.comeBack();
  issuer.state.answer = '500';
  own.signal('SIGUSR2');
  await expectEnd(browser, token, 'accepted', 'keys older still, 500');
  issuer.state.answer = 'next keys';
  own.signal('SIGUSR2');
  const before = issuer.state.asked;
  await expectEnd(await newBrowser(), issuer.nextToken({ pid: stranger() }), 'accepted', 'keys rotated');
  await expectEnd(await newBrowser(), issuer.nextToken({ pid: stranger() }), 'accepted', 'keys rotated, again');
  expect(issuer.state.asked).toBe(before + 1);
  // It might be a new one: they are fetched once more.
  await expectEnd(browser, token, 'refused', 'a key that is gone');
  expect(issuer.state.asked).toBe(before + 2);
});
