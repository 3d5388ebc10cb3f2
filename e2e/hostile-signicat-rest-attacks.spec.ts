/**
 * The REST API has no `state` and no `nonce` of its own: what ties a result to a browser is the portal's alone. Here
 * Signicat is honest, and browsers are not.
 */
import { type APIRequestContext, expect, request, test } from '@playwright/test';
import { makeCitizen, openSessionsOf } from './citizens';
import { open } from './hostile-issuer/attack';
import { isKnown } from './hostile-issuer/expectations';
import { stranger } from './hostile-issuer/meet';
import { report } from './hostile-issuer/report';
import { goOn, loginAddress } from './steps/plain-login';
import { ageLogin, cancelAtSignicat, sessionAtSignicat } from './steps/signicat-api';
import { type Stack, startStack } from './steps/stack';

test.describe.configure({ mode: 'default' });

let stack: Stack;
test.beforeAll(async () => {
  stack = await startStack({ method: 'signicat-rest' });
});
test.afterAll(async () => {
  await stack.stop();
  console.log(report('signicat-rest'));
});

const newBrowser = () => request.newContext();
const isCallback = (address: string) => address.startsWith(`${stack.portal}/oauth2/signicat/`);

/** Begins a login, and answers where Signicat waits for the citizen. */
async function begin(browser: APIRequestContext): Promise<string> {
  const begun = await browser.get(loginAddress(stack, { locale: 'nb' }), { maxRedirects: 0 });
  return begun.headers().location ?? '';
}

/** Signs in at Signicat's address, and answers where it leads back to. */
async function signIn(browser: APIRequestContext, authenticationUrl: string, pid: string): Promise<string> {
  const { next } = await goOn(browser, stack, authenticationUrl, { pid, locale: 'nb' }, isCallback);
  return next;
}

test('the address of success is good in the browser that began, and used up by any other', async () => {
  const [browser, pid] = [await newBrowser(), stranger()];
  const success = await signIn(browser, await begin(browser), pid);
  await open(await newBrowser(), stack, success, { attack: 'success in another browser', expected: 'no-cookies' });
  await open(browser, stack, success, { attack: 'success after another browser', expected: 'again' });
  expect(await isKnown(pid)).toBe(false);
});

test('whoever sends a victim to Signicat is not signed in as the victim', async () => {
  const [attacker, victim, pid] = [await newBrowser(), await newBrowser(), stranger()];
  const authenticationUrl = await begin(attacker);
  const { id, callbackUrls } = await sessionAtSignicat(attacker, stack);
  const known = new URL(callbackUrls.abort).searchParams.get('state');
  const folder = `${stack.portal}/oauth2/signicat`;
  const guesses = [`sessionId=${id}`, `state=${id}`, `state=${known}`, `state=${known}&sessionId=${id}`];
  const poll = async (when: string) => {
    for (const guess of guesses) {
      const attack = `success with ${guess.replaceAll(/=[^&]*/g, '')}, ${when}`;
      await open(attacker, stack, `${folder}/success?${guess}`, { attack, expected: 'again' });
    }
  };
  await poll('before the victim');
  const success = await signIn(victim, authenticationUrl, pid);
  await poll('when the victim has signed in');
  await open(victim, stack, success, { attack: 'a login that somebody else began', expected: 'again' });
  await poll('after the victim');
  await open(attacker, stack, success, { attack: 'success once the victim has used it up', expected: 'again' });
  expect(await isKnown(pid)).toBe(false);
});

test('who gives a login up uses it up', async () => {
  const [attacker, victim, pid] = [await newBrowser(), await newBrowser(), stranger()];
  const authenticationUrl = await begin(attacker);
  const { callbackUrls } = await sessionAtSignicat(attacker, stack);
  const success = await signIn(victim, authenticationUrl, pid);
  await open(attacker, stack, callbackUrls.abort, { attack: 'abort of a login with a result', expected: 'cancelled' });
  await open(attacker, stack, success, { attack: 'success after abort', expected: 'again' });
  expect(await isKnown(pid)).toBe(false);
});

test('the address of error lets nobody in, whatever the result says', async () => {
  const [browser, pid] = [await newBrowser(), stranger()];
  const success = await signIn(browser, await begin(browser), pid);
  const { callbackUrls } = await sessionAtSignicat(browser, stack);
  const swapped = success.replace('/success', '/error');
  await open(browser, stack, swapped, { attack: 'error with the state of success', expected: 'again' });
  await open(browser, stack, callbackUrls.error, { attack: 'error of a login with a result', expected: 'refused' });
  await open(browser, stack, success, { attack: 'success after error', expected: 'again' });
  expect(await isKnown(pid)).toBe(false);
});

test('a login that was finished is not finished again, also after the logout', async () => {
  const [citizen, browser] = [await makeCitizen(), await newBrowser()];
  const success = await signIn(browser, await begin(browser), citizen.pid);
  await open(browser, stack, success, { attack: 'success', expected: 'accepted' });
  await open(browser, stack, success, { attack: 'success again', expected: 'again' });
  expect(await openSessionsOf(citizen)).toBe(1);
  await browser.post(`${stack.portal}/oauth2/logout`, { headers: { origin: stack.portal } });
  await open(browser, stack, success, { attack: 'success again after the logout', expected: 'again' });
  expect(await openSessionsOf(citizen)).toBe(0);
});

test('a login that nobody has finished at Signicat lets nobody in', async () => {
  const browser = await newBrowser();
  const authenticationUrl = await begin(browser);
  const created = await sessionAtSignicat(browser, stack);
  expect(created.status).toBe('CREATED');
  await open(browser, stack, created.callbackUrls.success, { attack: 'success while CREATED', expected: 'again' });
  const pid = stranger();
  const success = await signIn(browser, authenticationUrl, pid);
  await open(browser, stack, success, { attack: 'success after asking too early', expected: 'again' });

  const atIdPorten = (address: string) => address.startsWith(stack.issuer);
  await goOn(browser, stack, await begin(browser), { pid, locale: 'nb' }, atIdPorten);
  const waiting = await sessionAtSignicat(browser, stack);
  expect(waiting.status).toBe('WAITING_FOR_USER');
  const attack = 'success while WAITING_FOR_USER';
  await open(browser, stack, waiting.callbackUrls.success, { attack, expected: 'again' });

  await begin(browser);
  const cancelled = await sessionAtSignicat(browser, stack);
  await cancelAtSignicat(stack, cancelled);
  await open(browser, stack, cancelled.callbackUrls.success, {
    attack: 'success while CANCELLED',
    expected: 'cancelled',
  });
  expect(await isKnown(pid)).toBe(false);
});

test('the result of one login does not finish another', async () => {
  const [browser, pid] = [await newBrowser(), stranger()];
  const done = new URL(await signIn(browser, await begin(browser), pid));
  await begin(browser);
  const other = new URL((await sessionAtSignicat(browser, stack)).callbackUrls.success);
  other.searchParams.set('sessionId', done.searchParams.get('sessionId') ?? '');
  await open(browser, stack, other.href, { attack: "success with another login's result", expected: 'again' });
  expect(await isKnown(pid)).toBe(false);
});

test('a login that took too long is begun anew', async () => {
  const [browser, pid] = [await newBrowser(), stranger()];
  const success = await signIn(browser, await begin(browser), pid);
  await ageLogin(browser, stack, 16);
  await open(browser, stack, success, { attack: 'success after 16 minutes', expected: 'again' });
  expect(await isKnown(pid)).toBe(false);
});

test('one person in two tabs ends with one session', async () => {
  const [citizen, browser] = [await makeCitizen(), await newBrowser()];
  const begun = [await begin(browser), await begin(browser)];
  const tabs = [await signIn(browser, begun[0] ?? '', citizen.pid), await signIn(browser, begun[1] ?? '', citizen.pid)];
  for (const success of tabs) await open(browser, stack, success, { attack: 'two tabs', expected: 'accepted' });
  expect(await openSessionsOf(citizen)).toBe(1);
});

test('what Signicat adds to the address changes nothing, and what stands before the value is not taken for it', async () => {
  for (const [junk, expected] of [
    ['?sessionId=1', 'accepted'],
    ['%2Fx', 'accepted'],
    ['%00', 'accepted'],
  ] as const) {
    const browser = await newBrowser();
    const state = new URL(await signIn(browser, await begin(browser), stranger())).searchParams.get('state');
    const folder = `${stack.portal}/oauth2/signicat/success?state`;
    await open(browser, stack, `${folder}=x${state}`, { attack: 'junk before the value', expected: 'again' });
    await open(browser, stack, `${folder}=${state}${junk}`, { attack: `junk after the value: ${junk}`, expected });
  }
});

test('a scanner that looks at the address uses nothing up, and the other ways have no callback here', async () => {
  const browser = await newBrowser();
  const success = await signIn(browser, await begin(browser), stranger());
  expect((await browser.head(success)).status()).toBe(405);
  const { search } = new URL(success);
  for (const way of ['idporten', 'signicat'])
    expect((await browser.get(`${stack.portal}/api/auth/callback/${way}${search}`)).status()).toBe(404);
  await open(browser, stack, success, { attack: 'success after a scanner', expected: 'accepted' });
});
