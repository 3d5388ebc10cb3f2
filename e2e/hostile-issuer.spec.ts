/**
 * The ID-porten stand-in misbehaves, one fault at a time: the portal must turn the citizen away, in the citizen's language,
 * without a session, a row or a word too many in the log. Portal and issuer are this file's own, so no other test meets
 * the faults; discovery and keys are in `hostile-issuer-keys.spec.ts`, with a portal that knows neither.
 */
import { expect, request, test } from '@playwright/test';
import type { Fault } from '@/stand-ins/idporten/src/misbehaviour/faults';
import { makeCitizen, openSessionsOf } from './citizens';
import { cases } from './hostile-issuer/cases';
import { isKnown, seen } from './hostile-issuer/expectations';
import type { Case } from './hostile-issuer/expected';
import { meet, stranger } from './hostile-issuer/meet';
import { report } from './hostile-issuer/report';
import { login } from './steps/plain-login';
import { type Stack, startStack } from './steps/stack';

test.describe.configure({ mode: 'default' });

let stack: Stack;
test.beforeAll(async () => {
  stack = await startStack();
});
test.afterAll(async () => {
  await stack.stop();
  console.log(report('idporten'));
});

for (const [fault, { expected, wish }] of Object.entries(cases) as [Fault, Case][]) {
  test(`${fault}: ${expected}`, async () => {
    await meet(stack, fault, { expected, wish });
  });
}

test.describe('a citizen who steps up', () => {
  const substantial = { level: 'substantial', eid: 'MinID', locale: 'nb' } as const;

  test('is signed out, and nobody signed in, where the answer is about somebody else', async () => {
    const [citizen, browser] = [await makeCitizen(), await request.newContext()];
    expect(seen(await login(browser, stack, { ...substantial, pid: citizen.pid }))).toBe('accepted');
    expect(await openSessionsOf(citizen)).toBe(1);
    const wish = { pid: citizen.pid };
    const end = await meet(stack, 'pid-other', { expected: 'other-person', wish, browser });
    expect(end.sessionCookies).toEqual(['']);
    expect(await openSessionsOf(citizen)).toBe(0);
  });

  test('keeps the session at the level reached where the answer is no higher, and goes round once only', async () => {
    const [citizen, browser] = [await makeCitizen(), await request.newContext()];
    await login(browser, stack, { ...substantial, pid: citizen.pid });
    const before = await stack.asked('/token');
    await meet(stack, 'acr-lower', { expected: 'refused', wish: { pid: citizen.pid }, browser });
    expect(await stack.asked('/token')).toBe(before + 1);
    expect(await openSessionsOf(citizen)).toBe(1);
    const status = await browser.get(`${stack.portal}/oauth2/session`);
    expect((await status.json()).session.assurance).toBe('idporten-loa-substantial');
  });
});

test('without a fault the same login succeeds, and only then the number is known', async () => {
  const pid = stranger();
  expect(await isKnown(pid)).toBe(false);
  await meet(stack, null, { expected: 'accepted', wish: { pid } });
  expect(await isKnown(pid)).toBe(true);
});

test('a fault that is ordered for one person is met by that person alone', async () => {
  const [pid, other] = [stranger(), stranger()];
  await stack.order('acr-missing', undefined, pid);
  await meet(stack, null, { expected: 'refused', wish: { pid } });
  await meet(stack, null, { expected: 'accepted', wish: { pid: other } });
  await stack.order(null, undefined, pid);
  await meet(stack, null, { expected: 'accepted', wish: { pid } });
});
