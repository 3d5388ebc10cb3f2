/**
 * Digdir's verification tests 6 and 7, single logout; the others are in `verification-tests.spec.ts`. ID-porten tells a
 * service of a logout in a frame, which is a third party's: the browser blocks third-party cookies, as browsers do.
 */
import type { Page, Request } from '@playwright/test';
import { serviceAtHigh } from '@/services/testing';
import { makeCitizen, openSessionsOf } from './citizens';
import { expect, nb, test } from './fixtures';
import { backChannelTold, newestSessionOf } from './steps/session-rows';
import { atIdPorten, authenticate, openSignedIn } from './steps/sign-in';
import { expectSignedOutAtTryItOut, logInAtTryItOut, logOutAtTryItOut } from './steps/try-it-out';
import { blockingThirdPartyCookies, expectAskedToLogIn, high, idPorten, substantial } from './steps/verification';

const { home, form } = serviceAtHigh();

// One browser for all of them: to start it costs more than a test.
test.describe.configure({ mode: 'default' });
test.use(blockingThirdPartyCookies);

const logOutHere = async (page: Page) => {
  await page.getByRole('button', { name: nb.layout.logOut }).click();
  await expect(page).toHaveURL('/nb/signed-out');
};

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
