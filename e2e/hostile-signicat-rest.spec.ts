/**
 * The Signicat stand-in misbehaves, one fault at a time, and the portal logs in through its REST API: see
 * `hostile-issuer.spec.ts`. What browsers can do wrong in this way is in `hostile-signicat-rest-attacks.spec.ts`.
 */
import { expect, request, test } from '@playwright/test';
import type { RestFault } from '@/stand-ins/signicat/src/misbehaviour/faults';
import { makeCitizen, openSessionsOf } from './citizens';
import { expectNoSuchName } from './hostile-issuer/attack';
import { isKnown, seen } from './hostile-issuer/expectations';
import { ofFurtherWay } from './hostile-issuer/expected';
import { meet, stranger } from './hostile-issuer/meet';
import { report } from './hostile-issuer/report';
import { restCases, restTokenCases } from './hostile-issuer/rest-cases';
import { login } from './steps/plain-login';
import { type Stack, startStack } from './steps/stack';

// The portal has no token for the API in the first tests, and keeps the one that it gets after them.
test.describe.configure({ mode: 'serial' });

const tokenPath = '/auth/open/connect/token';
let stack: Stack;
test.beforeAll(async () => {
  stack = await startStack({ method: 'signicat-rest' });
});
test.afterAll(async () => {
  await stack.stop();
  console.log(report('signicat-rest'));
});

for (const [fault, { expected, wish }] of ofFurtherWay<RestFault>(restTokenCases)) {
  test(`${fault}: ${expected}`, async () => {
    await meet(stack, fault, { expected, wish });
  });
}

test('one token serves all logins', async () => {
  const before = await stack.asked(tokenPath);
  for (let turn = 0; turn < 3; turn++) await meet(stack, null, { expected: 'accepted' });
  expect(await stack.asked(tokenPath)).toBe(before + 1);
});

for (const [fault, { expected, wish }] of ofFurtherWay<RestFault>(restCases)) {
  test(`${fault}: ${expected}`, async () => {
    await meet(stack, fault, { expected, wish });
  });
}

test.describe('a citizen who steps up', () => {
  const substantial = { level: 'substantial', eid: 'MinID', locale: 'nb' } as const;

  test('is signed out, and nobody signed in, where the answer is about somebody else', async () => {
    const [citizen, browser] = [await makeCitizen(), await request.newContext()];
    expect(seen(await login(browser, stack, { ...substantial, pid: citizen.pid }))).toBe('accepted');
    const wish = { pid: citizen.pid };
    const end = await meet(stack, 'rest-nin-other', { expected: 'other-person', wish, browser });
    expect(end.sessionCookies).toEqual(['']);
    expect(await openSessionsOf(citizen)).toBe(0);
  });

  test('is signed out where somebody else signs in at ID-porten', async () => {
    const [citizen, other, browser] = [await makeCitizen(), stranger(), await request.newContext()];
    await login(browser, stack, { ...substantial, pid: citizen.pid });
    await meet(stack, null, { expected: 'other-person', wish: { pid: other }, browser });
    expect([await openSessionsOf(citizen), await isKnown(other)]).toEqual([0, false]);
  });

  for (const [fault, expected] of [
    ['rest-loa-lower', 'refused'],
    ['rest-idporten-loa-lower', 'refused'],
    ['rest-create-500', 'unavailable'],
    ['rest-result-500', 'unavailable'],
  ] as const) {
    test(`keeps the session at the level reached after ${fault}`, async () => {
      const [citizen, browser] = [await makeCitizen(), await request.newContext()];
      await login(browser, stack, { ...substantial, pid: citizen.pid });
      await meet(stack, fault, { expected, wish: { pid: citizen.pid }, browser });
      expect(await openSessionsOf(citizen)).toBe(1);
      const status = await browser.get(`${stack.portal}/oauth2/session`);
      expect((await status.json()).session.assurance).toBe('idporten-loa-substantial');
    });
  }
});

for (const fault of ['rest-name-markup', 'rest-name-long', 'rest-name-control'] as const) {
  test(`${fault}: such a name is shown nowhere`, async () => {
    const [browser, logged] = [await request.newContext(), stack.log().length];
    await meet(stack, fault, { expected: 'accepted', browser });
    await expectNoSuchName(browser, stack, logged);
  });
}
