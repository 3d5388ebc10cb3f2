/**
 * Digdir's verification tests, which a service must pass before production, by their numbers and their own titles:
 * https://docs.digdir.no/docs/idporten/idporten/idporten_verifikasjonstester
 * "Level 3" and "4" are substantial and high. The portal, ID-porten and try-it-out are three sites here, as they
 * are in production. Tests 6 and 7, about logout: `verification-logout.spec.ts`.
 */
import { serviceAtHigh } from '@/services/testing';
import { catalogue } from './catalogue';
import { ageSession, openSessionsOf } from './citizens';
import { expect, test } from './fixtures';
import { newestSessionOf } from './steps/session-rows';
import { atIdPorten, authenticate, openByLogin, openSignedIn } from './steps/sign-in';
import { expectSignedInAtTryItOut, logInAtTryItOut } from './steps/try-it-out';
import {
  blockingThirdPartyCookies,
  countLoginPages,
  expectAskedToLogIn,
  expectLevel,
  high,
  idPorten,
  substantial,
} from './steps/verification';
import { isFull } from './ways';

const { home } = serviceAtHigh();

// As in the file beside: what happens here does so in pages, not in frames, and is the same in the quicker shell.
test.use(isFull ? blockingThirdPartyCookies : {});

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

for (const locale of isFull ? (['nb', 'nn', 'en', 'se'] as const) : (['se'] as const)) {
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
