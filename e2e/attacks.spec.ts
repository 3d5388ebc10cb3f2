/** What a hostile reviewer tried and got away with, once. Each stays a test. */
import { type APIRequestContext, request as requests } from '@playwright/test';
import type { TestCitizen } from '@/services/test-service';
import { serviceAtHigh } from '@/services/testing';
import { ageSession, makeCitizen, openSessionsOf } from './citizens';
import { expect, nb, test } from './fixtures';
import { atIdPorten, openSignedIn } from './steps/sign-in';

const { home } = serviceAtHigh();

/** Begins a login in a browser, answers at ID-porten from a browser of its own, and stops short of the callback. */
async function callbackFor(browser: APIRequestContext, citizen: TestCitizen, baseURL: string): Promise<string> {
  const begun = await browser.get(`${baseURL}/oauth2/login?redirect=/nb${home}`, { maxRedirects: 0 });
  const issuer = await requests.newContext();
  const page = await issuer.get(begun.headers().location ?? '');
  let answer = await issuer.post(page.url(), { form: { eid: 'BankID', pid: citizen.pid }, maxRedirects: 0 });
  while (atIdPorten(new URL(answer.headers().location ?? '', page.url()))) {
    answer = await issuer.get(new URL(answer.headers().location ?? '', page.url()).href, { maxRedirects: 0 });
  }
  return answer.headers().location ?? '';
}

test('two people whose callbacks reach one browser at once are never both signed in', async ({ origin }) => {
  const [one, other] = await Promise.all([makeCitizen(), makeCitizen()]);
  const browser = await requests.newContext();
  const callbacks = [await callbackFor(browser, one, origin), await callbackFor(browser, other, origin)];
  const answers = await Promise.all(callbacks.map((address) => browser.get(address, { maxRedirects: 0 })));
  const led = answers.map((answer) => answer.headers().location ?? '');
  expect(led.filter((address) => address.includes('other-person'))).toHaveLength(1);
  expect((await openSessionsOf(one)) + (await openSessionsOf(other))).toBe(0);
});

test('one person in two tabs ends with one session', async ({ origin, citizen }) => {
  const browser = await requests.newContext();
  const callbacks = [await callbackFor(browser, citizen, origin), await callbackFor(browser, citizen, origin)];
  const answers = await Promise.all(callbacks.map((address) => browser.get(address, { maxRedirects: 0 })));
  for (const answer of answers) expect(answer.headers().location).toContain(`/nb${home}`);
  expect(await openSessionsOf(citizen)).toBe(1);
});

test('a callback is good in the browser that began the login, and nowhere else', async ({ origin, citizen }) => {
  const [began, thief] = [await requests.newContext(), await requests.newContext()];
  const callback = await callbackFor(began, citizen, origin);
  // Whoever began a login that somebody else has finished gains nothing by it, either.
  for (const [browser, reason] of [
    [thief, 'no-cookies'],
    [began, 'again'],
  ] as const) {
    const answer = await browser.get(callback, { maxRedirects: 0 });
    expect(answer.headers().location).toContain(`reason=${reason}`);
  }
  // The same where the thief has cookies of ours, also those of a login of his own.
  const second = await callbackFor(began, citizen, origin);
  await callbackFor(thief, await makeCitizen(), origin);
  for (const browser of [thief, began]) {
    const answer = await browser.get(second, { maxRedirects: 0 });
    expect(answer.headers().location).toContain('reason=again');
  }
  expect(await openSessionsOf(citizen)).toBe(0);
});

test('a session that has run out hands out no token at logout', async ({ page, citizen, origin }) => {
  await openSignedIn(page, '/nb/my-page', citizen);
  await ageSession(citizen, 31);
  const answer = await page.request.post('/oauth2/logout', { headers: { origin }, maxRedirects: 0 });
  const text = await answer.text();
  expect(text).toContain('client_id');
  expect(text).not.toContain('id_token_hint');
});

test('a cookie kept over a logout hands out nothing', async ({ page, citizen, origin }) => {
  await openSignedIn(page, '/nb/my-page', citizen);
  const kept = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const headers = { origin, cookie: kept };
  const thief = await requests.newContext({ baseURL: origin });
  expect(await (await thief.post('/oauth2/logout', { headers })).text()).toContain('id_token_hint');
  const again = await thief.post('/oauth2/logout', { headers, maxRedirects: 0 });
  expect(again.status()).toBe(303);
});

test('an empty binding cookie locks nobody out', async ({ page, citizen, origin }) => {
  const { port } = new URL(origin);
  await page.context().addCookies([{ name: `portal-login-${port}`, value: 'x', url: origin }]);
  await openSignedIn(page, '/nb/my-page', citizen);
  await expect(page).toHaveURL('/nb/my-page');
});

/** The address of a page at high, written in ways that some servers take for the same. */
const disguised = [
  `/nb/%${home.charCodeAt(1).toString(16)}${home.slice(2)}`,
  `/NB${home}`,
  `/nb${home};x`,
  `/nb${home}.rsc`,
  `/nb/${home}`,
];

for (const address of disguised) {
  test(`${address} is no way round the guard`, async ({ request }) => {
    const answer = await request.get(address, { maxRedirects: 0 });
    expect([307, 308, 404]).toContain(answer.status());
    expect(await answer.text()).not.toContain(nb.layout.logOut);
  });
}
