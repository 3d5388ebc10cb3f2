/**
 * A Signicat whose metadata or keys are wrong, gone or new. One portal that starts without knowing it goes through all
 * of it: each test begins where the one before it ended.
 */
import { expect, request, test } from '@playwright/test';
import { seen } from './hostile-issuer/expectations';
import { meet, stranger } from './hostile-issuer/meet';
import { report } from './hostile-issuer/report';
import { signicatDiscoveryCases, signicatKeyCases } from './hostile-issuer/signicat-cases';
import { login } from './steps/plain-login';
import { type Stack, startStack } from './steps/stack';

test.describe.configure({ mode: 'serial' });

const keys = '/auth/open/.well-known/openid-configuration/jwks';
let stack: Stack;
test.beforeAll(async () => {
  const preload = './e2e/steps/a-minute-later.mjs';
  stack = await startStack({ method: 'signicat', fault: 'discovery-500', preload });
});
test.afterAll(async () => {
  await stack.stop();
  console.log(report('signicat'));
});

for (const [fault, expected] of signicatDiscoveryCases) {
  test(`${fault}: ${expected}`, async () => {
    await meet(stack, fault, { expected });
  });
}

for (const [fault, expected] of signicatKeyCases) {
  test(`${fault}: ${expected}`, async () => {
    await meet(stack, fault, { expected });
  });
}

test('a Signicat that has come to its senses lets citizens in', async () => {
  await meet(stack, null, { expected: 'accepted' });
  expect(await stack.asked(keys)).toBe(signicatKeyCases.length + 1);
});

test('tokens with an unknown key make the portal ask for keys a few times, and no more', async () => {
  const before = await stack.asked(keys);
  for (let turn = 0; turn < 8; turn++) await meet(stack, 'kid-unknown', { expected: 'refused' });
  const asked = (await stack.asked(keys)) - before;
  expect(asked).toBeGreaterThan(0);
  expect(asked).toBeLessThanOrEqual(5);
});

test("a new key at Signicat, with the old one gone, is fetched once and breaks nobody's login", async () => {
  const before = await stack.asked(keys);
  stack.signal('SIGUSR2');
  await meet(stack, 'keys-rotated', { expected: 'accepted' });
  await meet(stack, 'keys-rotated', { expected: 'accepted' });
  expect(await stack.asked(keys)).toBe(before + 1);
});

test('a key that changes within a minute of the last fetch refuses no login either', async () => {
  await meet(stack, null, { expected: 'accepted' });
  await meet(stack, 'keys-rotated', { expected: 'accepted' });
});

test('two keys, and a token that names neither: refused', async () => {
  stack.signal('SIGUSR2');
  await meet(stack, 'keys-two-kid-missing', { expected: 'refused' });
});

test('an ID-porten behind Signicat that is down signs nobody in, and nobody out', async () => {
  const browser = await request.newContext();
  expect(seen(await login(browser, stack, { pid: stranger(), locale: 'se' }))).toBe('accepted');
  await stack.stopIssuer();
  expect((await browser.get(`${stack.portal}/se/my-page`)).status()).toBe(200);
  const late = await login(await request.newContext(), stack, { pid: stranger(), locale: 'se' });
  expect(seen(late)).toBe('unavailable');
});

test('where Signicat announces no iss in its answers none is asked for, and a wrong one is refused', async () => {
  const silent = await startStack({ method: 'signicat', fault: 'iss-not-announced' });
  try {
    await meet(silent, 'iss-not-announced', { expected: 'accepted' });
    await meet(silent, 'response-iss-wrong', { expected: 'refused' });
  } finally {
    await silent.stop();
  }
});
