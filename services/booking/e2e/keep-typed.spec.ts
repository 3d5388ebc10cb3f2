/** What is typed is saved while it rests: what the page says, what it does to the session, and where it does not go. */
import type { Page } from '@playwright/test';
import { ageSession } from '@/e2e/citizens';
import { logIn, openSignedIn } from '@/e2e/steps/sign-in';
import { addDraft, type JourneyPatient, storedDraft, weekday } from '@/services/booking/testing/patients';
import { goOn } from '@/services/booking/testing/steps';
import { expect, nb, test } from './fixtures';

const text = 'Vondt i kneet siden mandag';
const field = (page: Page) => page.locator('textarea');
const saved = (page: Page) => page.locator('.keeps', { hasText: nb.form.keep.kept.split(' kl.')[0] ?? '' });

async function openReason(page: Page, citizen: JourneyPatient) {
  const address = await addDraft(citizen, weekday(0, 8));
  await openSignedIn(page, `/nb${address}/reason`, citizen);
  return {
    address: `/nb${address}/reason`,
    reason: async () => (await storedDraft(address.split('/').at(-1) ?? ''))?.reason,
  };
}

test('a text that rests is saved and the page says when; the session is not prolonged, and the browser keeps nothing', async ({
  page,
  citizen,
}) => {
  const { reason } = await openReason(page, citizen);
  await ageSession(citizen, 20);
  await field(page).fill(text);
  await expect(saved(page)).toBeVisible();
  expect(await reason()).toBe(text);
  const { session } = await (await page.request.get('/oauth2/session')).json();
  expect(session.timeout_in_seconds).toBeLessThanOrEqual(10 * 60);
  const kept = await page.evaluate(async () =>
    JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      history.state,
      location.href,
      document.cookie,
      await indexedDB.databases(),
      await caches.keys(),
    ]),
  );
  expect(kept).not.toContain('kneet');
  // Nothing is asked for while nothing is typed.
  let asked = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/keep')) asked++;
  });
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await field(page).press('End');
  expect(asked).toBe(0);
});

test('a text that is written before the scripts come stays in the field, and is saved', async ({ page, citizen }) => {
  let release = () => {};
  const come = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/*.js', async (route) => {
    await come;
    await route.fallback();
  });
  const address = await addDraft(citizen, weekday(0, 8));
  await logIn(page.request, `/nb${address}/reason`, citizen);
  // The page counts as loaded when its scripts are.
  await page.goto(`/nb${address}/reason`, { waitUntil: 'domcontentloaded' });
  await expect(field(page)).not.toHaveValue('');
  await field(page).fill(text);
  release();
  await expect(saved(page)).toBeVisible();
  await expect(field(page)).toHaveValue(text);
  expect((await storedDraft(address.split('/').at(-1) ?? ''))?.reason).toBe(text);
});

test('of texts from two tabs both are shown, and the citizen chooses', async ({ page, citizen }) => {
  const { address, reason } = await openReason(page, citizen);
  const second = await page.context().newPage();
  await second.goto(address);
  await field(page).fill('Fra den første');
  await expect(saved(page)).toBeVisible();
  await field(second).fill('Fra den andre');
  await expect(second.locator('.keeps')).toHaveText(nb.form.keep.two);
  expect(await reason()).toBe('Fra den første');
  await goOn(second);
  const both = second.getByRole('region', { name: nb.form.two.title });
  await expect(both).toContainText('Fra den andre');
  await expect(field(second)).toHaveValue('Fra den første');
  await both.getByRole('button', { name: nb.form.two.swap }).click();
  await expect(both).toContainText('Fra den første');
  await expect(field(second)).toHaveValue('Fra den andre');
  await goOn(second);
  await second.waitForURL(/\/check/);
  await expect(second.locator('.said')).toHaveText('Fra den andre');
});
