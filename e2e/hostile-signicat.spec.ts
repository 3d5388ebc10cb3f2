/**
 * The Signicat stand-in misbehaves, one fault at a time, and the portal logs in through its OpenID provider: see
 * `hostile-issuer.spec.ts`. Discovery and keys are in `hostile-signicat-keys.spec.ts`.
 */
import { expect, request, test } from '@playwright/test';
import { serviceAtHigh } from '@/services/testing';
import type { OidcFault } from '@/stand-ins/signicat/src/misbehaviour/faults';
import { makeCitizen, openSessionsOf } from './citizens';
import { expectNoSuchName } from './hostile-issuer/attack';
import { isKnown, seen } from './hostile-issuer/expectations';
import { ofFurtherProvider } from './hostile-issuer/expected';
import { meet, stranger } from './hostile-issuer/meet';
import { protocolCases } from './hostile-issuer/protocol-cases';
import { report } from './hostile-issuer/report';
import { signicatCases } from './hostile-issuer/signicat-cases';
import { login } from './steps/plain-login';
import { type Stack, startStack } from './steps/stack';

test.describe.configure({ mode: 'default' });

const token = '/auth/open/connect/token';
let stack: Stack;
test.beforeAll(async () => {
  stack = await startStack({ method: 'signicat' });
});
test.afterAll(async () => {
  await stack.stop();
  console.log(report('signicat'));
});

for (const [fault, { expected, wish }] of ofFurtherProvider<OidcFault>(signicatCases, protocolCases)) {
  test(`${fault}: ${expected}`, async () => {
    await meet(stack, fault, { expected, wish });
  });
}

test.describe('a citizen who steps up', () => {
  const substantial = { level: 'substantial', eid: 'MinID', locale: 'nb' } as const;

  test('is signed out, and nobody signed in, where the answer is about somebody else', async () => {
    const [citizen, browser] = [await makeCitizen(), await request.newContext()];
    expect(seen(await login(browser, stack, { ...substantial, pid: citizen.pid }))).toBe('accepted');
    const end = await meet(stack, 'nin-other', { expected: 'other-person', wish: { pid: citizen.pid }, browser });
    expect(end.sessionCookies).toEqual(['']);
    expect(await openSessionsOf(citizen)).toBe(0);
  });

  test('is signed out where somebody else signs in at ID-porten', async () => {
    const [citizen, other, browser] = [await makeCitizen(), stranger(), await request.newContext()];
    await login(browser, stack, { ...substantial, pid: citizen.pid });
    await meet(stack, null, { expected: 'other-person', wish: { pid: other }, browser });
    expect([await openSessionsOf(citizen), await isKnown(other)]).toEqual([0, false]);
  });

  for (const fault of ['acr-lower', 'loa-lower', 'userinfo-500'] as const) {
    test(`keeps the session at the level reached after ${fault}, and goes round once only`, async () => {
      const [citizen, browser] = [await makeCitizen(), await request.newContext()];
      await login(browser, stack, { ...substantial, pid: citizen.pid });
      const before = await stack.asked(token);
      const expected = fault === 'userinfo-500' ? 'unavailable' : 'refused';
      await meet(stack, fault, { expected, wish: { pid: citizen.pid }, browser });
      expect(await stack.asked(token)).toBe(before + 1);
      expect(await openSessionsOf(citizen)).toBe(1);
      const status = await browser.get(`${stack.portal}/oauth2/session`);
      expect((await status.json()).session.assurance).toBe('idporten-loa-substantial');
    });
  }
});

test('where ID-porten says high and Signicat says substantial, nobody is in at high', async () => {
  const browser = await request.newContext();
  await meet(stack, 'loa-higher', { expected: 'accepted', wish: { level: 'substantial', eid: 'MinID' }, browser });
  const status = await browser.get(`${stack.portal}/oauth2/session`);
  expect((await status.json()).session.assurance).toBe('idporten-loa-substantial');
  const page = await browser.get(`${stack.portal}/nb${serviceAtHigh().home}`, { maxRedirects: 0 });
  expect(page.headers().location).toContain('/nb/step-up');
});

for (const fault of ['name-markup', 'name-long', 'name-control', 'name-number'] as const) {
  test(`${fault}: such a name is shown nowhere`, async () => {
    const [browser, logged] = [await request.newContext(), stack.log().length];
    await meet(stack, fault, { expected: 'accepted', browser });
    await expectNoSuchName(browser, stack, logged);
  });
}

test('without a fault the same login succeeds, and only then the number is known', async () => {
  const pid = stranger();
  expect(await isKnown(pid)).toBe(false);
  await meet(stack, null, { expected: 'accepted', wish: { pid } });
  expect(await isKnown(pid)).toBe(true);
});
