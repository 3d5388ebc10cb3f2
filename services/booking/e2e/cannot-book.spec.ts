/** Who cannot book is told so where booking would be offered, and finds another way. */
import { openSignedIn } from '@/e2e/steps/sign-in';
import { addAppointment, makeGp, takeAllSlots, twelveYearsOld } from '@/services/booking/testing/patients';
import { expect, makePatient, nb, test } from './fixtures';

const young = { birthDate: twelveYearsOld() };
const { noGp } = nb.practices.myPage;
const { underAge } = nb.booking.refusals;

for (const [who, wish, why, { title }] of [
  ['without a GP', { gp: null }, noGp, nb.booking.noGp],
  ['whom the register does not know', { inRegister: false }, noGp, nb.booking.noGp],
  ['under sixteen', young, underAge, nb.booking.underAge],
] as const) {
  test(`a citizen ${who} is offered no booking`, async ({ page }) => {
    await openSignedIn(page, '/nb/appointments', await makePatient(wish));
    await expect(page.locator('main')).toContainText(why);
    await expect(page.locator('main a[href="/nb/appointments/new"]')).toHaveCount(0);
    await page.goto('/nb/my-page');
    await expect(page.locator('main')).toContainText(why);
    await expect(page.locator('main a[href="/nb/appointments"]')).toBeVisible();
    await expect(page.locator('main a[href="/nb/appointments/new"]')).toHaveCount(0);
    await page.goto('/nb/appointments/new');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.locator('main form')).toHaveCount(0);
  });
}

test('under sixteen, My page and the list of earlier visits say who can ring the practice', async ({ page }) => {
  const citizen = await makePatient(young);
  await addAppointment(citizen, new Date('2026-01-12T09:00:00Z'), { status: 'fulfilled' });
  for (const path of ['/nb/appointments', '/nb/my-page']) {
    if (path === '/nb/appointments') await openSignedIn(page, path, citizen);
    else await page.goto(path);
    await expect(page.locator('main')).toContainText('kan du eller en forelder eller annen foresatt ringe');
    await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();
  }
});

test('who can book is offered it on both pages', async ({ page, citizen }) => {
  await openSignedIn(page, '/nb/appointments', citizen);
  await expect(page.locator('main a[href="/nb/appointments/new"]')).toBeVisible();
  await page.goto('/nb/my-page');
  await expect(page.locator('main a[href="/nb/appointments/new"]')).toBeVisible();
});

test('a GP without free times has a page of its own, not a step of a booking', async ({ page, citizen }) => {
  if (citizen.gp) await takeAllSlots(citizen.gp);
  await openSignedIn(page, '/nb/appointments/new', citizen);
  await expect(page).toHaveTitle(`${nb.booking.time.noneAtAll} – ${nb.layout.service}`);
  await expect(page.locator('.steps')).toHaveCount(0);
  await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();
  await page.getByRole('link', { name: nb.steps.back }).click();
  await expect(page).toHaveURL('/nb/appointments');
});

test("who comes from another practice's page is told so, and shown their own GP", async ({ page, citizen }) => {
  const other = await makeGp();
  await openSignedIn(page, `/nb/appointments/new?practice=${other.slug}`, citizen);
  await expect(page.locator('main')).toContainText('Ingrid Skogmo');
  await page.locator('main a[href="/nb/appointments/new"]').click();
  await page.waitForURL(/\/kind/);
});
