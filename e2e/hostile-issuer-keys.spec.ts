/**
 * An issuer whose metadata or keys are wrong, gone or new. One portal that starts without knowing the issuer goes
 * through all of it: each test begins where the one before it ended.
 */
import { expect, request, test } from '@playwright/test';
import { portalClient } from '@/scripts/demo/issuer';
import { freePort } from '@/stand-ins/kit/src/testing/free-port';
import { discoveryCases, keyCases } from './hostile-issuer/cases';
import { seen } from './hostile-issuer/expectations';
import { meet, stranger } from './hostile-issuer/meet';
import { report } from './hostile-issuer/report';
import { end } from './steps/parts';
import { login } from './steps/plain-login';
import { type Stack, startIssuer, startStack } from './steps/stack';

test.describe.configure({ mode: 'serial' });

const keys = '/jwks.json';
let stack: Stack;
test.beforeAll(async () => {
  stack = await startStack({ fault: 'discovery-500', preload: './e2e/steps/a-minute-later.mjs' });
});
test.afterAll(async () => {
  await stack.stop();
  console.log(report('idporten'));
});

for (const [fault, expected] of [...discoveryCases, ...keyCases]) {
  test(`${fault}: ${expected}`, async () => {
    await meet(stack, fault, { expected });
  });
}

test('an issuer that has come to its senses lets citizens in', async () => {
  await meet(stack, null, { expected: 'accepted' });
  expect(await stack.asked(keys)).toBe(keyCases.length + 1);
});

test('tokens with an unknown key make the portal ask for keys a few times, and no more', async () => {
  const before = await stack.asked(keys);
  for (let turn = 0; turn < 8; turn++) await meet(stack, 'kid-unknown', { expected: 'refused' });
  const asked = (await stack.asked(keys)) - before;
  expect(asked).toBeGreaterThan(0);
  expect(asked).toBeLessThanOrEqual(5);
});

test("a new key at the issuer, with the old one gone, is fetched once and breaks nobody's login", async () => {
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

test('an issuer that is down signs nobody out, and nobody in', async () => {
  const browser = await request.newContext();
  expect(seen(await login(browser, stack, { pid: stranger(), locale: 'se' }))).toBe('accepted');
  await stack.stopIssuer();
  expect((await browser.get(`${stack.portal}/oauth2/session`)).status()).toBe(200);
  expect((await browser.get(`${stack.portal}/se/my-page`)).status()).toBe(200);
  expect(seen(await login(await request.newContext(), stack, { pid: stranger(), locale: 'se' }))).toBe('unavailable');
});

for (const misbehaves of [false, true]) {
  test(`an issuer that was started ${misbehaves ? 'to misbehave' : 'honest'} ${misbehaves ? 'takes' : 'takes no'} orders`, async () => {
    const port = await freePort();
    const clients = [portalClient({ ...process.env, NEXTAUTH_URL: 'http://localhost:1' })];
    const issuer = await startIssuer({ clients, port, misbehaves });
    const address = `http://localhost:${port}/misbehave`;
    const put = await fetch(`${address}/portal`, { method: 'PUT', body: '{"fault":"alg-none"}' });
    expect([put.status, (await fetch(address)).status]).toEqual(misbehaves ? [204, 200] : [404, 404]);
    const wrong = await fetch(`${address}/portal`, { method: 'PUT', body: '{"fault":"toString"}' });
    expect(wrong.status).toBe(misbehaves ? 400 : 404);
    await end(issuer);
  });
}
