/** What few citizens meet: a booking that was left, weeks and kinds without a free time, lists that are long. */
import { openSignedIn } from '@/e2e/steps/sign-in';
import { weekNumber, weekOf } from '@/lib/calendar/weeks';
import {
  addDraft,
  addOneOfEachKind,
  addSixVisits,
  addWeekWithoutSlots,
  appointmentsOf,
  reasonKeptOf,
  takeAllSlots,
  weekday,
} from '@/services/booking/testing/patients';
import { goOn, timeRadio } from '@/services/booking/testing/steps';
import { expect, nb, test } from './fixtures';

const { time, taken, gone, allBooked, leave, kinds } = nb.booking;
const { appointments } = nb;
const nine = weekday(0, 8);

test('a booking that was left stands in the list, goes on where it was, and is gone when it is deleted', async ({
  page,
  citizen,
}) => {
  const check = `/nb${await addDraft(citizen, nine)}/check`;
  await openSignedIn(page, '/nb/appointments', citizen);
  await page.getByRole('link', { name: appointments.unfinished.continue }).click();
  await expect(page).toHaveURL(check);
  await page.goBack();
  await page.getByRole('link', { name: appointments.unfinished.delete }).click();
  await page.getByRole('button', { name: leave.delete }).click();
  await expect(page.getByText(appointments.draftDeleted)).toBeVisible();
  await expect(page.getByRole('link', { name: appointments.unfinished.continue })).toHaveCount(0);
  expect(await reasonKeptOf(citizen)).toBeUndefined();
  await page.goto(check);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(gone.title);
  await page.getByRole('link', { name: gone.again }).click();
  await page.waitForURL(/\/kind/);
});

test('a week without a free time leads to the first one, and to the time that was chosen in another week', async ({
  page,
  citizen,
}) => {
  const emptyWeek = citizen.gp && (await addWeekWithoutSlots(citizen.gp));
  const draft = await addDraft(citizen, weekday(1, 8));
  await openSignedIn(page, `/nb${draft}/time?week=${emptyWeek}`, citizen);
  await expect(timeRadio(page, nine)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: time.sooner })).toBeVisible();
  // The other kinds begin an hour or two after the first time of this one.
  await expect(page.locator('main .bullets a[href*="type="]')).toHaveCount(0);
  await page.getByRole('button', { name: nb.times.showChosen }).click();
  await expect(timeRadio(page, weekday(1, 8))).toBeChecked();
  await page.goBack();
  const first = nb.times.showWeek.replace(/\{[^}]*\}/, String(weekNumber(weekOf(nine))));
  await page.getByRole('button', { name: first }).click();
  await expect(timeRadio(page, nine)).toHaveCount(1);
  await page.goBack();
  await page.getByRole('button', { name: nb.times.nextWeek }).click();
  await expect(page.getByRole('button', { name: nb.times.previousWeek })).toBeVisible();
  await expect(page.getByRole('heading', { name: time.title, level: 1 })).toBeVisible();
});

test('where the last time of a kind was taken, the other kinds are offered, earliest first, and lead on', async ({
  page,
  citizen,
}) => {
  await openSignedIn(page, `/nb${await addDraft(citizen, nine)}/check`, citizen);
  if (citizen.gp) await takeAllSlots(citizen.gp, 'office');
  await goOn(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(taken.title);
  await expect(page.locator('input[name="slot"]')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: time.otherWays })).toBeVisible();
  await page.goto(page.url().replace(/time.*/, 'time'));
  await expect(page.getByRole('heading', { name: time.noneAtAll })).toBeVisible();
  const others = page.locator('main .bullets a[href*="type="]');
  await expect(others).toHaveText([/^videotime/, /^telefontime/]);
  await others.first().click();
  await expect(page.locator('input[value="video"]')).toBeChecked();
  await goOn(page);
  await expect(timeRadio(page, weekday(0, 10))).toHaveCount(1);
});

test('who has one of each kind is told so, and begins no booking', async ({ page, citizen }) => {
  await addOneOfEachKind(citizen);
  await openSignedIn(page, '/nb/appointments/new', citizen);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(allBooked.title);
  await expect(page.locator('main .appt')).toHaveCount(3);
  for (const { name } of Object.values(kinds)) await expect(page.locator('main')).toContainText(name);
});

test('what has begun cannot be cancelled here: the page says so, and whom to ring', async ({ page, citizen }) => {
  const begun = await addOneOfEachKind(citizen);
  await openSignedIn(page, `/nb/appointments/${begun}/cancel`, citizen);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(appointments.cancel.tooLateTitle);
  await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();
  await expect(page.locator('main button[type="submit"]')).toHaveCount(0);
  expect((await appointmentsOf(citizen)).map(({ status }) => status)).toEqual(['booked', 'booked', 'booked']);
});

test('of earlier visits five are shown, and all of them to who asks', async ({ page, citizen }) => {
  await addSixVisits(citizen);
  await openSignedIn(page, '/nb/appointments', citizen);
  await expect(page.locator('main .appt')).toHaveCount(5);
  await page.getByRole('link', { name: appointments.allPast }).click();
  await expect(page.locator('main .appt')).toHaveCount(6);
  await expect(page.getByRole('link', { name: appointments.allPast })).toHaveCount(0);
});
