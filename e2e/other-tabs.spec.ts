/** What a tab shows when the session that it was made in has ended, changed level, or is somebody else's. */
import type { Page } from '@playwright/test';
import { serviceAtHigh } from '@/services/testing';
import { ageSession, makeCitizen } from './citizens';
import { expect, nb, test } from './fixtures';
import { openForm, textField } from './steps/form';
import { logIn, openSignedIn } from './steps/sign-in';
import { everyWay, way } from './ways';

const { home } = serviceAtHigh();
const signedOut = /\/nb\/signed-out\?only=here$/;

const events: Record<string, (page: Page) => Promise<unknown>> = {
  'is looked at again': (page) =>
    page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))),
  'gets the focus': (page) => page.evaluate(() => window.dispatchEvent(new Event('focus'))),
};

/** A logout that tells no tab: as one in another browser's window, or where no script runs. */
const logOutSilently = (page: Page, origin: string) =>
  page.request.post(way().logout, { headers: { origin }, maxRedirects: 0 });

/** The page listens once its script runs: what is told before is told again. */
async function tellUntil(tell: () => Promise<unknown>, done: () => Promise<void>) {
  await expect(async () => {
    await tell().catch(() => undefined);
    await done();
  }).toPass();
}

test(
  'after a logout in one tab all others show nothing of the citizen, at once',
  everyWay,
  async ({ page, citizen }) => {
    await openSignedIn(page, `/nb${home}`, citizen);
    const other = await page.context().newPage();
    await other.goto('/nb/my-page', { waitUntil: 'networkidle' });
    const open = await page.context().newPage();
    await open.goto('/nb/privacy', { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: nb.layout.logOut }).click();
    for (const tab of [other, open]) {
      await expect(tab).toHaveURL(signedOut);
      await expect(tab.getByRole('button', { name: nb.layout.logOut })).toHaveCount(0);
    }
  },
);

for (const [name, happen] of Object.entries(events)) {
  test(`a tab that ${name} after a logout shows nothing of the citizen`, async ({ page, citizen, origin }) => {
    await openSignedIn(page, `/nb${home}`, citizen);
    await logOutSilently(page, origin);
    await tellUntil(
      () => happen(page),
      () => expect(page).toHaveURL(signedOut, { timeout: 500 }),
    );
  });
}

test('a page that the browser brings back as it was left is read anew', async ({ page, citizen }) => {
  await openSignedIn(page, `/nb${home}`, citizen);
  await tellUntil(
    () =>
      Promise.all([
        page.waitForEvent('load', { timeout: 1_000 }),
        page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))),
      ]),
    async () =>
      expect(await page.evaluate(() => performance.getEntriesByType('navigation')[0]?.toJSON().type)).toBe('reload'),
  );
});

test('a tab of which the session has run out shows nothing of the citizen, and what was typed is kept', async ({
  page,
  citizen,
}) => {
  const path = await openForm(page, citizen);
  await textField(page).fill('Skrevet før tiden var ute');
  await ageSession(citizen, 31);
  await tellUntil(
    () => page.evaluate(() => window.dispatchEvent(new Event('focus'))),
    () => expect(page).toHaveURL(`/nb/signed-out?only=time&redirect=${encodeURIComponent(path)}`, { timeout: 500 }),
  );
  await expect(page.getByRole('button', { name: nb.layout.logOut })).toHaveCount(0);
  expect(await serviceAtHigh().form.kept(citizen)).toBe('Skrevet før tiden var ute');
});

test('where a session runs out and nothing can be saved, nothing is left to read, and the text comes with the line', async ({
  page,
  citizen,
}) => {
  await openForm(page, citizen);
  await page.route(/\/keep$/, (route) => route.fulfill({ status: 503, json: { state: 'fault' } }));
  await textField(page).fill('Skrevet uten nett');
  await ageSession(citizen, 31);
  const dialog = page.getByRole('dialog', { name: nb.session.endedTitle });
  await tellUntil(
    () => page.evaluate(() => window.dispatchEvent(new Event('focus'))),
    () => expect(dialog.getByText(nb.session.notSaved)).toBeVisible({ timeout: 500 }),
  );
  for (let times = 0; times < 2; times++) await page.keyboard.press('Escape');
  await expect(dialog).toBeVisible();
  await expect(textField(page)).toHaveCount(0);
  await expect(page.locator('header')).toHaveText('');
  await page.unroute(/\/keep$/);
  await dialog.getByRole('button', { name: nb.session.again }).click();
  await expect(page).toHaveURL(/\/signed-out\?only=time/);
  expect(await serviceAtHigh().form.kept(citizen)).toBe('Skrevet uten nett');
});

test('a tab of somebody who was here before shows nothing of them when the next one is signed in', async ({
  page,
  citizen,
  origin,
}) => {
  const next = await makeCitizen();
  await openForm(page, citizen);
  await textField(page).fill('Skrevet av den forrige');
  await logOutSilently(page, origin);
  await logIn(page.request, `${origin}/oauth2/login?prompt=login&redirect=/nb/my-page`, next);
  await tellUntil(
    () => page.evaluate(() => window.dispatchEvent(new Event('focus'))),
    () => expect(textField(page)).toHaveCount(0, { timeout: 500 }),
  );
});

test('where the same citizen has logged in anew in another tab, what is being typed stays', async ({
  page,
  citizen,
  origin,
}) => {
  await openForm(page, citizen);
  await textField(page).fill('Skrevet hele tiden');
  await logIn(page.request, `${origin}/oauth2/login?redirect=/nb${home}`, citizen);
  const answered = page.waitForResponse(new RegExp(way().status));
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await answered;
  await expect(textField(page)).toHaveValue('Skrevet hele tiden');
});

test('a tab that asks for a higher level goes on when another tab has it', async ({ page, citizen, origin }) => {
  await openSignedIn(page, `/nb/my-page`, citizen, 'MinID');
  await page.goto(`/nb/step-up?redirect=/nb${home}`);
  await logIn(page.request, `${origin}/oauth2/login?level=idporten-loa-high&redirect=/nb${home}`, citizen);
  await tellUntil(
    () => page.evaluate(() => window.dispatchEvent(new Event('focus'))),
    () => expect(page).toHaveURL(`/nb${home}`, { timeout: 500 }),
  );
});

test('looking at a tab again and again prolongs nothing', async ({ page, citizen }) => {
  await openSignedIn(page, '/nb/my-page', citizen);
  await ageSession(citizen, 20);
  let answers = 0;
  page.on('response', (response) => {
    if (response.url().includes(way().status)) answers++;
  });
  // More than three looks where the page does not listen yet.
  await expect(async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    expect(answers).toBeGreaterThanOrEqual(3);
  }).toPass();
  const { session } = await (await page.request.get(way().status)).json();
  expect(session.timeout_in_seconds).toBeLessThanOrEqual(10 * 60);
});
