/** A citizen signs in, steps up, is sent back, and logs out: in each way to log in, and in more than one tab. */
import { serviceAtHigh } from '@/services/testing';
import { ageSession, makeCitizen, openSessionsOf } from './citizens';
import { expect, nb, test } from './fixtures';
import { newestReferenceOf } from './steps/session-rows';
import { atIdPorten, authenticate, openByLogin, openSignedIn } from './steps/sign-in';
import { everyWay, everyWayInFull, inInfrastructure, isFull, ownLogins, ownLoginsInFull, way } from './ways';

const { home } = serviceAtHigh();
/** What ID-porten offers where high is asked: MinID is not among them. */
const atHigh = [/BankID/, /Buypass/, /Commfides/];

test.describe('a citizen', everyWay, () => {
  test(
    'reads My page at substantial, with MinID, and comes back to the very page, query and all',
    inInfrastructure,
    async ({ page, citizen }) => {
      await openByLogin(page, '/nb/my-page?from=letter&x=%C3%A5', citizen, 'MinID');
      await expect(page).toHaveURL('/nb/my-page?from=letter&x=%C3%A5');
      expect(await openSessionsOf(citizen)).toBe(1);
    },
  );

  test(
    'at substantial is told why more is needed, steps up, and lands on the very page with a new session',
    inInfrastructure,
    async ({ page, citizen }) => {
      await openSignedIn(page, '/nb/my-page', citizen, 'MinID');
      const before = await newestReferenceOf(citizen);
      await page.goto(`/nb${home}?x=1`);
      await expect(page).toHaveURL(/\/nb\/step-up\?redirect=/);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('main')).toContainText(nb.stepUp.needed);
      await page.locator('main a[href^="/oauth2/login"]').click();
      await page.waitForURL(atIdPorten);
      await expect(page.locator('button[name="eid"]')).toHaveText(atHigh);
      await authenticate(page, citizen, 'BankID');
      await expect(page).toHaveURL(`/nb${home}?x=1`);
      expect(await newestReferenceOf(citizen)).not.toBe(before);
      expect(await openSessionsOf(citizen)).toBe(1);
    },
  );

  test('who cancels at ID-porten is told so, with a way on', async ({ page }) => {
    await page.goto(`/nb${home}`);
    await page.waitForURL(atIdPorten);
    await page.getByRole('link', { name: /avbryt/i }).click();
    // The login proxy, which hears of it, asks again by itself.
    if (!way().tellsOfCancelling) return page.waitForURL(atIdPorten);
    await expect(page).toHaveURL(/\/nb\/login-failed\?reason=cancelled/);
    await page.locator('main a[href^="/oauth2/login"]').first().click();
    await page.waitForURL(atIdPorten);
  });

  test('logs out of the portal and of ID-porten', inInfrastructure, async ({ page, citizen }) => {
    await openSignedIn(page, `/nb${home}`, citizen);
    await page.getByRole('button', { name: nb.layout.logOut }).click();
    await expect(page).toHaveURL(way().signedOut);
    expect(await openSessionsOf(citizen)).toBe(0);
    await page.goto('/nb/my-page');
    if (!way().endsIdPortenSession) return expect(page).toHaveURL('/nb/my-page');
    await page.waitForURL(atIdPorten);
    await expect(page.locator('button[name="eid"]').first()).toBeVisible();
  });

  test('is signed out after thirty idle minutes, and comes back where they were', async ({ page, citizen }) => {
    await openSignedIn(page, '/nb/my-page', citizen);
    const signedInAt = Date.now();
    await ageSession(citizen, 31);
    expect((await page.request.get(way().status)).status()).toBe(401);
    await page.goto('/nb/my-page?x=1');
    if (way().asksAnewAfterTimeOut) {
      // `auth_time` counts seconds: half an hour later it is another one.
      await expect.poll(() => Math.floor(Date.now() / 1000)).toBeGreaterThan(Math.floor(signedInAt / 1000));
      await authenticate(page, citizen);
    }
    await expect(page).toHaveURL('/nb/my-page?x=1');
  });
});

/** In the short run in one way: what each way decides of it by itself is in the journeys above. */
test.describe('a citizen, in one way,', everyWayInFull, () => {
  test('who opens a page at high is sent straight to ID-porten at high, where MinID is not offered', async ({
    page,
    citizen,
  }) => {
    await page.goto(`/nb${home}`);
    await page.waitForURL(atIdPorten);
    await expect(page.locator('button[name="eid"]')).toHaveText(atHigh);
    await authenticate(page, citizen, 'Commfides');
    await expect(page).toHaveURL(`/nb${home}`);
  });

  test('cannot get in with MinID where high is asked, whatever form is posted', async ({ page, citizen }) => {
    await page.goto(`/nb${home}`);
    await page.waitForURL(atIdPorten);
    const posted = await page.request.post(page.url(), { form: { eid: 'MinID', pid: citizen.pid } });
    expect(posted.status()).toBe(400);
    expect(await openSessionsOf(citizen)).toBe(0);
  });

  test('is not told to be logged out while logged in, as by the back button after a new login', async ({
    page,
    citizen,
  }) => {
    await openSignedIn(page, '/nb/my-page', citizen);
    for (const path of ['/nb/signed-out', '/nb/signed-out?only=here']) {
      await page.goto(path);
      await expect(page).toHaveURL('/nb/my-page');
    }
    await page.goto('/nb/signed-out?form=lost');
    await expect(page.locator('h1')).toHaveText(nb.signedOut.lostTitle);
  });
});

test.describe('a citizen, in more than one step,', everyWayInFull, () => {
  test('opens My page at high just as well', async ({ page, citizen }) => {
    await openByLogin(page, '/nb/my-page', citizen, 'Buypass');
    await expect(page).toHaveURL('/nb/my-page');
  });

  test('is signed out when somebody else answers the step-up', async ({ page, citizen }) => {
    test.slow();
    const other = await makeCitizen();
    await openSignedIn(page, '/nb/my-page', citizen, 'MinID');
    await page.goto(`/nb${home}`);
    await page.locator('main a[href^="/oauth2/login"]').click();
    await authenticate(page, other, 'BankID');
    await expect(page).toHaveURL(/login-failed\?reason=other-person/);
    expect(await openSessionsOf(citizen)).toBe(0);
    expect(await openSessionsOf(other)).toBe(0);
    // Who goes on from here says who they are; the other's login at ID-porten is not taken for theirs.
    if (!way().asksAnew) return;
    const failed = page.url();
    const waysOn: (() => Promise<unknown>)[] = [
      () => page.locator('main a[href^="/oauth2/login"]').click(),
      () => page.locator('header a[href^="/oauth2/login"]').click(),
      () => page.goto(`/nb${home}`),
      // As the back button leads to: the page that was open before, with its own link.
      () =>
        page.goto(`/nb/step-up?redirect=/nb${home}`).then(() => page.locator('main a[href^="/oauth2/login"]').click()),
      () => page.goto('/nb').then(() => page.locator('header a[href^="/oauth2/login"]').click()),
      () =>
        page.goto(failed.replace('/nb/', '/en/')).then(() => page.locator('header a[href^="/oauth2/login"]').click()),
    ];
    for (const goOn of isFull ? waysOn : waysOn.slice(0, 2)) {
      await page.goto(failed);
      await goOn();
      await page.waitForURL(atIdPorten);
      await expect(page.locator('button[name="eid"]').first()).toBeVisible();
    }
    await authenticate(page, other, 'BankID');
    expect([await openSessionsOf(citizen), await openSessionsOf(other)]).toEqual([0, 1]);
  });

  test('finds nothing private behind the back button after a logout in another tab', async ({ page, citizen }) => {
    await openSignedIn(page, `/nb${home}`, citizen);
    await page.goto('/nb/privacy');
    const other = await page.context().newPage();
    await other.goto('/nb/my-page');
    await other.getByRole('button', { name: nb.layout.logOut }).click();
    await other.waitForURL(/signed-out/);
    await expect(page).toHaveURL(/signed-out/);
    // Where ID-porten's session goes on, it leads straight back: the page is a new one, of a new login.
    const asked = page.waitForRequest((request) => atIdPorten(new URL(request.url())));
    await page.goBack();
    await asked;
  });

  test('logs out in one tab and again in another that has not heard of it, and both end signed out', async ({
    page,
    citizen,
    origin,
  }) => {
    await openSignedIn(page, '/nb/my-page', citizen);
    const other = await page.context().newPage();
    await other.goto('/nb/my-page');
    await page.getByRole('button', { name: nb.layout.logOut }).click();
    for (const tab of [page, other]) await expect(tab).toHaveURL(/\/nb\/signed-out/);
    const again = await page.request.post(way().logout, { headers: { origin } });
    expect(again.url()).toMatch(/\/nb\/signed-out/);
    expect(await openSessionsOf(citizen)).toBe(0);
  });
});

test.describe('a citizen, where the portal itself finishes logins,', ownLogins, () => {
  test('who reloads the callback is asked to start again, and stays signed in once', async ({ page, citizen }) => {
    let callback = '';
    page.on('request', (request) => {
      if (way().callback.test(request.url())) callback = request.url();
    });
    await openByLogin(page, '/nb/my-page', citizen);
    await page.goto(callback);
    await expect(page).toHaveURL(/login-failed\?reason=again/);
    expect(await openSessionsOf(citizen)).toBe(1);
  });
});

/** In short in one way: `tabs.spec.ts` tries two tabs at the very same moment in each. */
test('a citizen logs in in two tabs at once, and both succeed', ownLoginsInFull, async ({ page, citizen }) => {
  const other = await page.context().newPage();
  await page.goto('/nb/my-page');
  await other.goto(`/nb${home}`);
  await authenticate(page, citizen);
  await other.reload();
  if (atIdPorten(new URL(other.url()))) await authenticate(other, citizen);
  await expect(page).toHaveURL('/nb/my-page');
  await expect(other).toHaveURL(`/nb${home}`);
});
