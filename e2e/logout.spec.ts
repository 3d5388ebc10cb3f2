/** A logout ends all that a browser has: sessions whose cookie was lost on the way, and logins that have not come back yet. */
import { type APIRequestContext, request as requests } from '@playwright/test';
import type { TestCitizen } from '@/services/test-service';
import { serviceAtHigh } from '@/services/testing';
import { openSessionsOf } from './citizens';
import { expect, test } from './fixtures';
import { goOn } from './steps/plain-login';
import { newestTokenOf } from './steps/session-rows';
import { logIn } from './steps/sign-in';
import { ownLogins, ownLoginsInFull, way } from './ways';

const { home } = serviceAtHigh();
const stepUp = `/oauth2/login?level=idporten-loa-high&redirect=/nb${home}`;

/** A browser with the cookies of another one: what it is answered, the other one does not see. */
const twinOf = async (browser: APIRequestContext) =>
  requests.newContext({ storageState: await browser.storageState() });

const logOut = (browser: APIRequestContext, origin: string) =>
  browser.post(`${origin}/oauth2/logout`, { headers: { origin, 'accept-language': 'nb' }, maxRedirects: 0 });

/** Signs in at substantial and steps up, but the answer to the step-up is lost: the cookie still names the old session. */
async function losingTheStepUp(citizen: TestCitizen, origin: string): Promise<APIRequestContext> {
  const browser = await requests.newContext();
  await logIn(browser, `${origin}/nb/my-page`, citizen, 'MinID');
  await logIn(await twinOf(browser), `${origin}${stepUp}`, citizen);
  expect(await openSessionsOf(citizen)).toBe(1);
  return browser;
}

test(
  'after a step-up whose answer was lost a logout ends the new session, too',
  ownLogins,
  async ({ citizen, origin }) => {
    const browser = await losingTheStepUp(citizen, origin);
    const token = await newestTokenOf(citizen);
    const answer = await logOut(browser, origin);
    expect(await openSessionsOf(citizen)).toBe(0);
    // And goes to the issuer with the token of that one: the old one's is gone.
    if (way().sendsLogoutForm) expect(await answer.text()).toContain(token);
    else expect(answer.headers().location).toContain('only=here');
  },
);

test(
  'with a cookie that names nothing, too: the binding to the browser is proof enough',
  ownLoginsInFull,
  async ({ citizen, origin }) => {
    const browser = await requests.newContext();
    const start = `${origin}/oauth2/login?redirect=/nb${home}`;
    await browser.get(start, { maxRedirects: 0 });
    await logIn(await twinOf(browser), start, citizen);
    await logOut(browser, origin);
    expect(await openSessionsOf(citizen)).toBe(0);
  },
);

test('who has the old cookie alone is handed no token of the newer session', ownLogins, async ({ citizen, origin }) => {
  const browser = await losingTheStepUp(citizen, origin);
  const { cookies, origins } = await browser.storageState();
  const stolen = cookies.filter(({ name }) => name.includes('portal-session'));
  const thief = await requests.newContext({ storageState: { cookies: stolen, origins } });
  expect(await (await logOut(thief, origin)).text()).not.toContain('id_token_hint');
});

test('a login on its way when the citizen logs out begins no session', ownLogins, async ({ citizen, origin }) => {
  const browser = await requests.newContext();
  await logIn(browser, `${origin}/nb/my-page`, citizen, 'MinID');
  const isCallback = (address: string) => way().callback.test(address);
  const issuer = new URL(process.env.IDPORTEN_WELL_KNOWN_URL ?? '').origin;
  const { next } = await goOn(browser, { issuer }, `${origin}${stepUp}`, { ...citizen, locale: 'nb' }, isCallback);
  // The callback leaves with the cookies as they were before the logout.
  const tab = await twinOf(browser);
  await logOut(browser, origin);
  const late = await tab.get(next, { maxRedirects: 0 });
  expect(late.headers().location).toContain('reason=again');
  expect(await openSessionsOf(citizen)).toBe(0);
});
