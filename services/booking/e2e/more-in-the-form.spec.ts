/** What a practice asks for besides the reason: kept, checked, confirmed, and shown again. */
import type { Page } from '@playwright/test';
import { openSignedIn } from '@/e2e/steps/sign-in';
import { isFull } from '@/e2e/ways';
import {
  addAppointment,
  addDraft,
  type JourneyPatient,
  makeGp,
  storedDraft,
  weekday,
} from '@/services/booking/testing/patients';
import { chooseKind, chooseTime, confirm, goOn, sayWhy } from '@/services/booking/testing/steps';
import { addSlots, askForEverything } from '@/services/booking/testing/world';
import { expect, nb, test } from './fixtures';

const { booking, appointments } = nb;
const number = '+46 70 123 45 67'.replaceAll(' ', '\u00a0');

async function openStep(page: Page, citizen: JourneyPatient, path = '/nb/appointments/new') {
  if (!citizen.gp) throw new Error('the citizen has no GP');
  await askForEverything(citizen.gp);
  await openSignedIn(page, path, citizen);
}

const errorsOf = (page: Page) => page.locator('.aksel-error-summary a').allTextContents();

/** In short without scripts, where the server finds every error; with scripts the other tests of this file go. */
for (const javaScriptEnabled of isFull ? [true, false] : [false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a telephone appointment has the number to call and the language, each error at its field', async ({
      page,
      citizen,
    }) => {
      await openStep(page, citizen);
      await chooseKind(page, 'phone');
      await chooseTime(page, weekday(0, 11));
      await expect(page.locator('#language')).toBeHidden();
      await expect(page.locator('#wheelchair')).toHaveCount(0);
      await page.locator('#interpreter').check();
      await goOn(page);
      await page.waitForURL(/error=/);
      const { reasonMissing, phoneMissing, languageMissing, phoneWrong } = booking.errors;
      expect(await errorsOf(page)).toEqual([reasonMissing, phoneMissing, languageMissing]);
      await page.locator('#phone').fill('123');
      await page.locator('#language').selectOption('other');
      await page.locator('#otherLanguage').fill('Tamil');
      await page.locator('textarea').fill('Prøvesvar');
      await goOn(page);
      await page.waitForURL(/error=phoneWrong/);
      expect(await errorsOf(page)).toEqual([phoneWrong]);
      await expect(page.locator('#phone')).toHaveValue('123');
      await expect(page.locator('#phone')).toHaveAccessibleDescription(new RegExp(phoneWrong.slice(0, 20)));
      await page.locator('#phone').fill('0046701234567');
      await goOn(page);
      await page.waitForURL(/\/check/);
      await expect(page.locator('.answers')).toContainText(number);
      await expect(page.locator('.answers')).toContainText(booking.needs.interpreterIn.replace('{language}', 'Tamil'));
      await confirm(page);
      const called = page.getByText(appointments.receipt.comes.called.replace('{phone}', number));
      await expect(called).toBeVisible();
      await page.emulateMedia({ media: 'print' });
      await expect(called).toBeHidden();
      await expect(page.getByText('Tamil')).toBeHidden();
    });
  });
}

test('a box that is ticked is saved at once, and so is one that is not any more', async ({ page, citizen }) => {
  const address = await addDraft(citizen, weekday(0, 8));
  await openStep(page, citizen, `/nb${address}/reason`);
  const stored = async () => (await storedDraft(address.split('/').at(-1) ?? ''))?.wheelchair;
  await page.locator('#wheelchair').check();
  await expect.poll(stored).toBe(true);
  await page.locator('#wheelchair').uncheck();
  await expect.poll(stored).toBe(false);
});

test('who changes to a telephone appointment is asked for the number before the check', async ({ page, citizen }) => {
  const address = await addDraft(citizen, weekday(0, 8));
  await openStep(page, citizen, `/nb${address}/kind`);
  await chooseKind(page, 'phone');
  await chooseTime(page, weekday(0, 11));
  await expect(page.locator('#error-summary')).toHaveCount(0);
  await page.locator('#phone').fill('91234567');
  await sayWhy(page, 'Prøvesvar');
});

test('a practice that asks for nothing has the reason alone', async ({ page, citizen }) => {
  await openSignedIn(page, `/nb${await addDraft(citizen, weekday(0, 8))}/reason`, citizen);
  await expect(page.locator('textarea')).toBeVisible();
  await expect(page.locator('main :is(input:not([type="hidden"]), select)')).toHaveCount(0);
});

test('a time that passed while one wrote says so, keeps the answers and offers the nearest', async ({
  page,
  citizen,
}) => {
  const passed = new Date(Date.now() - 60_000);
  if (citizen.gp) await addSlots(citizen.gp, [passed], 'office');
  const address = await addDraft(citizen, passed);
  await openSignedIn(page, `/nb${address}/check`, citizen);
  await expect(page).toHaveURL(/\/time\?taken=1/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(booking.passed.title);
  await expect(page.locator('.kept')).toHaveText(booking.taken.kept);
  await page.locator('main .aksel-radio__label').first().click();
  await goOn(page);
  await page.waitForURL(/\/check/);
  await expect(page.locator('.said')).toHaveText('Vondt i kneet');
});

test('whoever has another appointment at the same time is told so before they confirm', async ({ page, citizen }) => {
  await addAppointment({ ...citizen, gp: await makeGp() }, weekday(0, 8), { kind: 'video' });
  await openSignedIn(page, `/nb${await addDraft(citizen, weekday(0, 8))}/check`, citizen);
  await expect(page.getByText(booking.check.atSameTime.split(':')[0] ?? '')).toBeVisible();
  await confirm(page);
});
