/** A booking that is not finished: "Book" asks first, nothing goes unasked, and it stands first where it is shown. */
import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { ageSession } from '@/e2e/citizens';
import { openSignedIn } from '@/e2e/steps/sign-in';
import { isFull } from '@/e2e/ways';
import { database } from '@/lib/database/database';
import { draft } from '@/lib/drafts/schema';
import { addAppointment, addDraft, type JourneyPatient, weekday } from '@/services/booking/testing/patients';
import { expect, nb, test } from './fixtures';

const { anew, kinds } = nb.booking;
const { unfinished } = nb.appointments;
const draftsOf = ({ id }: JourneyPatient) => database().select().from(draft).where(eq(draft.citizenId, id));
const startAgain = (page: Page) => page.getByRole('button', { name: anew.start });

/** Two bookings at the office, with a text. Answers their addresses, the one last answered first. */
async function leaveTwo(citizen: JourneyPatient): Promise<string[]> {
  const first = await addDraft(citizen, weekday(0, 8));
  return [await addDraft(citizen, weekday(1, 8)), first];
}

/** In short without scripts: with them the other tests of this file go. */
for (const javaScriptEnabled of isFull ? [true, false] : [false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('"Book" asks whether to continue or to start again, shows no text, and deletes nothing', async ({
      page,
      citizen,
    }) => {
      const left = await leaveTwo(citizen);
      await openSignedIn(page, '/nb/appointments/new?type=phone', citizen);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(anew.title);
      await expect(page.locator('main')).toContainText(anew.written);
      await expect(page.locator('main')).not.toContainText('Vondt i kneet');
      const continues = page.getByRole('link', { name: unfinished.continue });
      const addresses = await continues.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      expect(addresses).toEqual(left.map((path) => `/nb${path}/check`));
      await page.locator('.langs a[lang="en"]').click();
      await page.waitForURL('/en/appointments/new?type=phone');
      await page.goto('/nb/appointments/new?type=phone');
      expect(await draftsOf(citizen)).toHaveLength(2);
      await startAgain(page).click();
      await page.waitForURL(/\/nb\/appointments\/new\/.*\/kind/);
      await expect(page.locator('input[value="phone"]')).toBeChecked();
      expect(await draftsOf(citizen)).toHaveLength(3);
      await page.goto(`/nb${left[1]}/check`);
      await expect(page.getByText('Vondt i kneet')).toBeVisible();
    });
  });
}

test('one that was only opened is no reason to ask, and opening again and again keeps ten at most', async ({
  page,
  citizen,
}) => {
  for (let times = 0; times < 12; times++) {
    if (times === 0) await openSignedIn(page, '/nb/appointments/new', citizen);
    else await page.request.get('/nb/appointments/new', { maxRedirects: 0 });
  }
  await expect(page).toHaveURL(/\/kind/);
  expect(await draftsOf(citizen)).toHaveLength(10);
});

test('"Start again" after the time-out begins nothing, and comes back to the question with the kind', async ({
  page,
  citizen,
}) => {
  await leaveTwo(citizen);
  await openSignedIn(page, '/nb/appointments/new?type=video', citizen);
  await ageSession(citizen, 31);
  await startAgain(page).click();
  await page.waitForURL('/nb/appointments/new?type=video');
  expect(await draftsOf(citizen)).toHaveLength(2);
});

test('it stands right under the heading with the page’s one primary button, and is named there and on the start page', async ({
  page,
  citizen,
}) => {
  await leaveTwo(citizen);
  // With an appointment, the head of the list would have a button of its own.
  await addAppointment(citizen, weekday(2, 9), { kind: 'video' });
  await openSignedIn(page, '/nb/appointments', citizen);
  for (const path of ['/nb/appointments', '/nb/my-page', '/nb']) {
    await page.goto(path);
    await expect(page.locator('main [data-variant="primary"]')).toHaveText([unfinished.continue]);
    await expect(page.locator('main')).toContainText(kinds.office.name);
  }
  await page.goto('/nb/appointments');
  await expect(page.locator('main .card').first()).toContainText(unfinished.title);
  await page.getByRole('link', { name: unfinished.all.replace('{count, number}', '2') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(anew.title);
});

test('at substantial nothing of it shows', async ({ page, citizen }) => {
  await leaveTwo(citizen);
  await openSignedIn(page, '/nb/my-page', citizen, 'MinID');
  for (const path of ['/nb/my-page', '/nb']) {
    await page.goto(path);
    await expect(page.locator('main')).toContainText(nb.myPage.needsHigh);
    await expect(page.locator('main')).not.toContainText(unfinished.title);
  }
});
