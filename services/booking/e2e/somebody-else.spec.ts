/** Whom a citizen meets: a substitute is named beside the GP on every page; an appointment outlives a change of GP. */
import { openSignedIn } from '@/e2e/steps/sign-in';
import { calendarDate } from '@/lib/calendar/oslo';
import { cancelByPractice } from '@/services/booking/testing/holds';
import { addAppointment, changeGp, standInEnds, standInFor, weekday } from '@/services/booking/testing/patients';
import { chooseKind, chooseTime, confirm, goOn, sayWhy, timeRadio } from '@/services/booking/testing/steps';
import { expect, nb, test } from './fixtures';

const nine = weekday(0, 8);
const both = 'Kari Vikarsen, vikar for Ingrid Skogmo';
const onDay = 'Ingrid Skogmo er borte denne dagen. Kari Vikarsen er vikar.';

test('a substitute is named with the GP from the first step to the receipt and the list', async ({ page, citizen }) => {
  await standInFor(citizen, nine, weekday(1, 8));
  const main = page.locator('main');
  await openSignedIn(page, '/nb/appointments/new', citizen);
  await expect(main).toContainText('Kari Vikarsen er vikar for Ingrid Skogmo');
  await chooseKind(page, 'office');
  await expect(main).toContainText('Kari Vikarsen er vikar for Ingrid Skogmo');
  await chooseTime(page, nine);
  await sayWhy(page, 'Kontroll');
  await expect(page.locator('.answers')).toContainText(both);
  await confirm(page);
  await expect(main).toContainText(both);
  await expect(main).toContainText(onDay);
  await page.goto('/nb/appointments');
  await expect(main).toContainText(both);
});

test('in a week in which the GP is there nobody else is named', async ({ page, citizen }) => {
  await standInFor(citizen, weekday(15, 8), weekday(20, 8));
  await openSignedIn(page, '/nb/appointments/new', citizen);
  await chooseKind(page, 'office');
  await expect(page.locator('main')).not.toContainText('Kari Vikarsen');
});

test('one that was booked before is not moved unawares: both names are there', async ({ page, citizen }) => {
  const id = await addAppointment(citizen, nine);
  await standInFor(citizen, nine, nine);
  await openSignedIn(page, `/nb/appointments/${id}`, citizen);
  await expect(page.locator('main')).toContainText(onDay);
});

test('with another GP the appointment stands, says so, and is cancelled, not moved', async ({ page, citizen }) => {
  const id = await addAppointment(citizen, nine);
  await changeGp(citizen);
  await openSignedIn(page, `/nb/appointments/${id}`, citizen);
  const main = page.locator('main');
  await expect(main).toContainText(nb.appointments.otherGp.replace('{gp}', 'Ingrid Skogmo'));
  await expect(main.locator('a[href$="/move"]')).toHaveCount(0);
  await page.goto('/nb/appointments');
  await expect(page.locator('.next')).toContainText('Ingrid Skogmo');
  await expect(page.locator('.next')).not.toContainText('fastlege');
  await page.getByRole('link', { name: nb.appointments.cancel.link }).click();
  await expect(main.locator('a[href$="/move"]')).toHaveCount(0);
  await page.locator('main button[type="submit"]').click();
  await expect(page.locator('h1')).toHaveText(nb.appointments.receipt.cancelledTitle);
});

test('who moves to a day on which somebody stands in reads so before it is moved, and on the receipt', async ({
  page,
  citizen,
}) => {
  const id = await addAppointment(citizen, nine);
  const other = weekday(1, 8);
  await standInFor(citizen, other, other);
  await openSignedIn(page, `/nb/appointments/${id}/move?date=${calendarDate(other)}`, citizen);
  const main = page.locator('main');
  await expect(main).toContainText('Kari Vikarsen er vikar for Ingrid Skogmo');
  await timeRadio(page, other).check();
  await goOn(page);
  await page.waitForURL(/\/move\/check/);
  await expect(main).toContainText(both);
  await standInEnds(citizen);
  await goOn(page);
  await expect(page.locator('#notice')).toHaveText(nb.booking.refusals.substituteChanged);
  await expect(main).not.toContainText(both);
  await standInFor(citizen, other, other);
  await page.reload();
  await goOn(page);
  await page.waitForURL(/moved=1/);
  await expect(main).toContainText(both);
});

test('a new time in one press is not with somebody whom the page did not name', async ({ page, citizen }) => {
  const id = await addAppointment(citizen, nine);
  await cancelByPractice(id);
  await openSignedIn(page, '/nb/my-page', citizen);
  await standInFor(citizen, nine, weekday(2, 8));
  await page.getByRole('button', { name: nb.appointments.byPractice.confirm }).first().click();
  await expect(page.locator('#notice')).toHaveText(nb.booking.refusals.substituteChanged);
  await expect(page.locator('main')).toContainText('Kari Vikarsen er vikar for Ingrid Skogmo');
  await page.getByRole('button', { name: nb.appointments.byPractice.confirm }).click();
  await page.waitForURL(/rebooked=1/);
  await expect(page.locator('main')).toContainText(both);
});
