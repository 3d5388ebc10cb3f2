/**
 * Digdir's verification tests, which a service must pass before production, by their numbers and their own titles:
 * https://docs.digdir.no/docs/idporten/idporten/idporten_verifikasjonstester
 * "Level 3" and "4" are substantial and high. The portal, ID-porten and try-it-out are three sites here, as they
 * are in production, and the browser blocks third-party cookies.
 */
import type { Page, Request } from '@playwright/test';
import { requireBrowser } from '@/scripts/browser';
import { serviceAtHigh } from '@/services/testing';
import { catalogue } from './catalogue';
import { ageSession, makeCitizen, openSessionsOf } from './citizens';
import { expect, nb, test } from './fixtures';
import { backChannelTold, newestSessionOf } from './steps/session-rows';
import { atIdPorten, authenticate, openByLogin, openSignedIn } from './steps/sign-in';
import {
  expectSignedInAtTryItOut,
  expectSignedOutAtTryItOut,
  logInAtTryItOut,
  logOutAtTryItOut,
} from './steps/try-it-out';

const { home, form } = serviceAtHigh();

const substantial = 'idporten-loa-substantial';
const high = 'idporten-loa-high';

// The headless shell cannot block third-party cookies.
test.use({ launchOptions: { executablePath: requireBrowser('whole'), args: ['--test-third-party-cookie-phaseout'] } });

const idPorten = () => new URL(process.env.IDPORTEN_WELL_KNOWN_URL ?? '');

/** Counts the times that ID-porten asks who the citizen is. */
function countLoginPages(page: Page): () => number {
  const shown: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (request.isNavigationRequest() && atIdPorten(url) && url.pathname.startsWith('/interaction/'))
      shown.push(url.href);
  });
  return () => shown.length;
}

async function expectLevel(page: Page, assurance: string): Promise<void> {
  const answer = await page.request.get('/oauth2/session');
  expect((await answer.json()).session).toMatchObject({ active: true, assurance });
}

async function expectAskedToLogIn(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForURL(atIdPorten);
  await expect(page.locator('button[name="eid"]').first()).toBeVisible();
}

const logOutHere = async (page: Page) => {
  await page.getByRole('button', { name: nb.layout.logOut }).click();
  await expect(page).toHaveURL('/nb/signed-out');
};

test('1: single sign-on from our own service, substantial («Single sign-on (SSO) frå eiga teneste med sikkerheitsnivå 3»)', async ({
  page,
  citizen,
}) => {
  await openByLogin(page, '/nb/my-page', citizen, 'MinID');
  await expect(page).toHaveURL('/nb/my-page');
  const loginPages = countLoginPages(page);
  await logInAtTryItOut(page, { level: substantial });
  await expectSignedInAtTryItOut(page, substantial, 'Minid-OTC');
  expect(loginPages()).toBe(0);
});

test('2: single sign-on from our own service, high («SSO frå eiga teneste med sikkerheitsnivå 4»)', async ({
  page,
  citizen,
}) => {
  await openByLogin(page, `/nb${home}`, citizen, 'BankID');
  await expect(page).toHaveURL(`/nb${home}`);
  const loginPages = countLoginPages(page);
  await logInAtTryItOut(page, { level: high });
  await expectSignedInAtTryItOut(page, high, 'BankID');
  expect(loginPages()).toBe(0);
});

test('3: single sign-on to our own service, substantial («SSO til eiga teneste med sikkerheitsnivå 3»)', async ({
  page,
  citizen,
}) => {
  await logInAtTryItOut(page, { level: substantial });
  await authenticate(page, citizen, 'MinID');
  await expectSignedInAtTryItOut(page, substantial, 'Minid-OTC');
  const loginPages = countLoginPages(page);
  await page.goto('/nb/my-page');
  await expect(page).toHaveURL('/nb/my-page');
  expect(await openSessionsOf(citizen)).toBe(1);
  await expectLevel(page, substantial);
  expect(loginPages()).toBe(0);
});

test('4: single sign-on to our own service, high («SSO til eiga teneste med sikkerheitsnivå 4»)', async ({
  page,
  citizen,
}) => {
  await logInAtTryItOut(page, { level: high });
  await authenticate(page, citizen, 'Buypass');
  await expectSignedInAtTryItOut(page, high, 'Buypass');
  const loginPages = countLoginPages(page);
  await page.goto(`/nb${home}`);
  await expect(page).toHaveURL(`/nb${home}`);
  await expectLevel(page, high);
  expect(loginPages()).toBe(0);
});

test.describe('5: a higher level («Oppgradering av sikkerheitsnivå»)', () => {
  test('substantial with us is not enough for the other service at high, which asks for a new login', async ({
    page,
    citizen,
  }) => {
    await openByLogin(page, '/nb/my-page', citizen, 'MinID');
    await logInAtTryItOut(page, { level: high });
    await expect(page.locator('button[name="eid"]')).toHaveText([/BankID/, /Buypass/, /Commfides/]);
    await authenticate(page, citizen, 'BankID');
    await expectSignedInAtTryItOut(page, high, 'BankID');
  });

  test('substantial at the other service is not enough for our page at high, which asks for a new login', async ({
    page,
    citizen,
  }) => {
    await logInAtTryItOut(page, { level: substantial });
    await authenticate(page, citizen, 'MinID');
    await expectSignedInAtTryItOut(page, substantial, 'Minid-OTC');
    await page.goto(`/nb${home}`);
    await expect(page.locator('button[name="eid"]')).toHaveText([/BankID/, /Buypass/, /Commfides/]);
    await authenticate(page, citizen, 'Commfides');
    await expect(page).toHaveURL(`/nb${home}`);
    await expectLevel(page, high);
  });

  test('substantial with us is raised to high with us, by way of a page that says why', async ({ page, citizen }) => {
    await openByLogin(page, '/nb/my-page', citizen, 'MinID');
    await expectLevel(page, substantial);
    await page.goto(`/nb${home}`);
    await expect(page).toHaveURL(/\/nb\/step-up\?/);
    await page.locator('main a[href^="/oauth2/login"]').click();
    await authenticate(page, citizen, 'BankID');
    await expect(page).toHaveURL(`/nb${home}`);
    await expectLevel(page, high);
  });
});

test.describe('6: single logout from our own service («Single log-out (SLO) frå eiga teneste»)', () => {
  test("ends our session, ID-porten's and the other service's", async ({ page, citizen }) => {
    await logInAtTryItOut(page, { level: substantial });
    await authenticate(page, citizen, 'BankID');
    await page.goto('/nb/my-page');
    await expect(page).toHaveURL('/nb/my-page');
    await logOutHere(page);
    expect(await openSessionsOf(citizen)).toBe(0);
    await expectSignedOutAtTryItOut(page);
    await expectAskedToLogIn(page, '/nb/my-page');
  });

  test('is there for those who may not use the service, too', async ({ page }) => {
    // Nothing is prepared for this citizen: a service that asks for more turns them away.
    const stranger = await makeCitizen();
    await logInAtTryItOut(page, { level: high });
    await authenticate(page, stranger, 'BankID');
    await page.goto(`/nb${form.address}`);
    await expect(page.locator('h1')).toBeVisible();
    await logOutHere(page);
    expect(await openSessionsOf(stranger)).toBe(0);
    await expectSignedOutAtTryItOut(page);
    await expectAskedToLogIn(page, `/nb${home}`);
  });
});

test.describe('7: single logout from another service («SLO frå anna tjeneste»)', () => {
  const control = 'third-party-control';

  /** A cookie of the portal's that goes along into frames of any page, unless the browser blocks it there. */
  async function plantCookieForFrames(page: Page): Promise<void> {
    const cookie = { name: control, value: '1', domain: 'localhost', path: '/', secure: true } as const;
    await page.context().addCookies([{ ...cookie, sameSite: 'None' }]);
    const answer = await page.goto('/nb/my-page');
    expect((await answer?.request().allHeaders())?.cookie).toContain(control);
  }

  /** The ID-porten stand-in tells of this browser's logouts by one channel alone. */
  async function tellByChannel(page: Page, value: 'front' | 'back'): Promise<void> {
    await page.context().addCookies([{ name: 'fake_idporten_logout_channel', value, url: idPorten().origin }]);
  }

  const isFrontChannel = (request: Request) => new URL(request.url()).pathname === '/oauth2/logout/frontchannel';

  test('by the front channel alone, in a frame of another site that gets no cookie', async ({ page, citizen }) => {
    await openSignedIn(page, '/nb/my-page', citizen);
    await plantCookieForFrames(page);
    await tellByChannel(page, 'front');
    const { sid } = await newestSessionOf(citizen);
    await logInAtTryItOut(page, { level: substantial });
    const framed = page.waitForRequest(isFrontChannel);
    await logOutAtTryItOut(page);
    const request = await framed;
    const headers = await request.allHeaders();
    expect(headers).toMatchObject({ 'sec-fetch-dest': 'iframe', 'sec-fetch-site': 'cross-site' });
    expect(headers.cookie).toBeUndefined();
    const answer = await request.response();
    expect(answer?.status()).toBe(200);
    expect(answer?.headers()['content-security-policy']).toContain(`frame-ancestors ${idPorten().origin}`);
    expect(await openSessionsOf(citizen)).toBe(0);
    expect(await backChannelTold(sid ?? '')).toBe(false);
    await expectAskedToLogIn(page, '/nb/my-page');
  });

  test('by the back channel alone', async ({ page, citizen }) => {
    const frames: Request[] = [];
    page.on('request', (request) => isFrontChannel(request) && frames.push(request));
    await openSignedIn(page, '/nb/my-page', citizen);
    await tellByChannel(page, 'back');
    const { sid } = await newestSessionOf(citizen);
    await logInAtTryItOut(page, { level: substantial });
    await logOutAtTryItOut(page);
    expect(frames).toEqual([]);
    expect(await openSessionsOf(citizen)).toBe(0);
    expect(await backChannelTold(sid ?? '')).toBe(true);
    await expectAskedToLogIn(page, '/nb/my-page');
  });

  test('by both, and the page that was open asks for a login at the next step', async ({ page, citizen }) => {
    await openSignedIn(page, `/nb${home}`, citizen);
    const other = await page.context().newPage();
    await logInAtTryItOut(other, { level: high });
    await logOutAtTryItOut(other);
    expect(await openSessionsOf(citizen)).toBe(0);
    expect((await page.request.get('/oauth2/session')).status()).toBe(401);
    await page.reload();
    await page.waitForURL(atIdPorten);
  });
});

test('8: idle for more than 30 minutes («Test av timeout i applikasjonen»)', async ({ page, citizen }) => {
  await openSignedIn(page, '/nb/my-page', citizen);
  await ageSession(citizen, 29);
  await page.goto('/nb/my-page');
  await expect(page).toHaveURL('/nb/my-page');
  await ageSession(citizen, 31);
  expect((await page.request.get('/oauth2/session')).status()).toBe(401);
  // ID-porten's own session runs out after the same 30 minutes.
  await page.context().clearCookies({ domain: idPorten().hostname });
  await expectAskedToLogIn(page, '/nb/my-page');
  await authenticate(page, citizen);
  await expect(page).toHaveURL('/nb/my-page');
});

test('9: a forced new login («tvinga reautentisering»)', async ({ page, citizen }) => {
  await logInAtTryItOut(page, { level: high });
  await authenticate(page, citizen, 'BankID');
  const loginPages = countLoginPages(page);
  await page.goto('/nb/my-page');
  await expect(page).toHaveURL('/nb/my-page');
  expect(loginPages()).toBe(0);
  const before = await newestSessionOf(citizen);
  await expect.poll(() => Date.now() - before.authTime.getTime()).toBeGreaterThan(1000);
  await page.goto(`/oauth2/login?level=${substantial}&prompt=login&redirect=/nb/my-page`);
  await authenticate(page, citizen, 'BankID');
  await expect(page).toHaveURL('/nb/my-page');
  expect(loginPages()).toBeGreaterThan(0);
  const after = await newestSessionOf(citizen);
  expect(after.authTime.getTime()).toBeGreaterThan(before.authTime.getTime());
});

test('10: on behalf of («OnBehalfOf, på vegne av»): we log in for ourselves, whatever a browser adds', async ({
  page,
  citizen,
}, { annotations }) => {
  annotations.push({
    type: 'as far as it applies',
    description:
      'For suppliers who log in on behalf of a customer. The portal is registered to its owner and never sends the parameter.',
  });
  const asked = page.waitForRequest((request) => new URL(request.url()).pathname === '/authorize');
  await page.goto(`/oauth2/login?level=${high}&onbehalfof=other&client_onbehalfof=other&redirect=/nb/my-page`);
  expect([...new URL((await asked).url()).searchParams.keys()]).toEqual(['client_id', 'request_uri']);
  await authenticate(page, citizen);
  await expect(page).toHaveURL('/nb/my-page');
  expect((await newestSessionOf(citizen)).claims).not.toHaveProperty('client_onbehalfof');
  // The same parameter from a supplier does come back: the claim would have told.
  await logInAtTryItOut(page, { level: high, onBehalfOf: 'other' });
  await expect(page.locator('#claims')).toContainText('"client_onbehalfof": "other"');
});

for (const locale of ['nb', 'nn', 'en', 'se'] as const) {
  test(`11: language («språk»), ${locale}`, async ({ page, citizen }) => {
    await page.goto(`/oauth2/login?level=${substantial}&locale=${locale}&redirect=/${locale}/my-page`);
    await page.waitForURL(atIdPorten);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await authenticate(page, citizen, 'MinID');
    await expect(page).toHaveURL(`/${locale}/my-page`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(catalogue(locale).myPage.title);
    const { claims, locale: kept } = await newestSessionOf(citizen);
    expect([claims.locale, kept]).toEqual([locale, locale]);
  });
}
