/** What practices decide: until when one cancels at no cost, what it costs after that, and when to call instead. */
import type { Page } from '@playwright/test';
import { logIn, openSignedIn } from '@/e2e/steps/sign-in';
import { isFull } from '@/e2e/ways';
import {
  addAppointment,
  addDraft,
  appointmentsOf,
  decideFor,
  type JourneyPatient,
  weekday,
} from '@/services/booking/testing/patients';
import { expect, nb, test } from './fixtures';

const { cancel, receipt } = nb.appointments;
const { rules, refusals } = nb.booking;
const nine = weekday(0, 8);
/** A deadline that has passed, whatever day it is. */
const late = { cancelWorkingDays: 20 };
const begin = (text: string) => text.split(/[{<]/)[0] ?? '';
const button = 'Avbestill mot gebyr på 300 kroner';

async function openCancel(page: Page, citizen: JourneyPatient): Promise<string> {
  const id = await addAppointment(citizen, nine);
  await openSignedIn(page, `/nb/appointments/${id}/cancel`, citizen);
  return id;
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('in time it costs nothing, and until when is said', async ({ page, citizen }) => {
    await decideFor(citizen, { lateFee: 300 });
    await openCancel(page, citizen);
    await expect(page.locator('h1')).toHaveText(cancel.title);
    await expect(page.locator('.lead')).toContainText(begin(cancel.leadUntil));
    await expect(page.locator('main')).not.toContainText('300');
    await page.getByRole('button', { name: cancel.confirm }).click();
    await expect(page.locator('h1')).toHaveText(receipt.cancelledTitle);
    await expect(page.locator('main')).not.toContainText(receipt.toPay);
    expect(await appointmentsOf(citizen)).toMatchObject([{ status: 'cancelled', lateFee: null }]);
  });

  test('late the sum stands in the text and on the button, and the receipt says who sends the bill', async ({
    page,
    citizen,
  }) => {
    await decideFor(citizen, { ...late, lateFee: 300 });
    await openCancel(page, citizen);
    await expect(page.locator('h1')).toHaveText(cancel.lateTitle);
    await expect(page.locator('.lead strong')).toHaveText('et gebyr på 300 kroner');
    await expect(page.getByRole('heading', { name: cancel.illTitle })).toBeVisible();
    await page.getByRole('button', { name: button }).click();
    await expect(page.locator('h1')).toHaveText(receipt.cancelledTitle);
    await expect(page.locator('.facts')).toContainText('300 kroner. Regningen kommer fra Fjellheim legesenter.');
    expect(await appointmentsOf(citizen)).toMatchObject([{ status: 'cancelled', lateFee: 300 }]);
  });

  test('where the practice wants a call its telephone stands in place of the button', async ({ page, citizen }) => {
    await decideFor(citizen, { ...late, lateByPhone: true, lateFee: 350 });
    await openCancel(page, citizen);
    await expect(page.locator('h1')).toHaveText(cancel.phoneTitle);
    await expect(page.locator('main')).toContainText('kan det koste 350 kroner');
    await expect(page.locator('main button')).toHaveCount(0);
    await expect(page.locator('main a.aksel-button[href="tel:+4777000012"]')).toHaveText('Ring 77 00 00 12');
  });
});

test('a fee that has come since the page was shown is not taken: the page says so, and asks again', async ({
  page,
  citizen,
}) => {
  await openCancel(page, citizen);
  await decideFor(citizen, { ...late, lateFee: 300 });
  await page.getByRole('button', { name: cancel.confirm }).click();
  await expect(page.locator('#notice')).toHaveText(refusals.feeChanged);
  await expect(page.locator('#notice')).toBeFocused();
  expect(await appointmentsOf(citizen)).toMatchObject([{ status: 'booked' }]);
  await page.getByRole('button', { name: button }).click();
  await expect(page.locator('h1')).toHaveText(receipt.cancelledTitle);
  expect(await appointmentsOf(citizen)).toMatchObject([{ status: 'cancelled', lateFee: 300 }]);
});

test('a practice that wants a call since the page was shown is called', async ({ page, citizen }) => {
  await openCancel(page, citizen);
  await decideFor(citizen, { ...late, lateByPhone: true });
  await page.getByRole('button', { name: cancel.confirm }).click();
  await expect(page.locator('h1')).toHaveText(cancel.phoneTitle);
  expect(await appointmentsOf(citizen)).toMatchObject([{ status: 'booked' }]);
});

const decisions = [
  ['a fee', { lateFee: 300 }, rules.fee],
  ['a fee that is due at once', { ...late, lateFee: 300 }, rules.feeLate],
  ['a call', { lateByPhone: true }, rules.phone],
  ['a call at once', { ...late, lateByPhone: true }, rules.phoneLate],
  ['nothing', { cancelWorkingDays: 0 }, rules.freeToTheEnd],
] as const;
/** In short two of them go the whole way; of the others only the page before the booking is read. */
const wholeWay = decisions.filter(([what]) => isFull || ['a fee', 'a call at once'].includes(what));

for (const [what, policy, text] of decisions.filter((one) => !wholeWay.includes(one))) {
  test(`${what} is said before the booking`, async ({ request, citizen }) => {
    await decideFor(citizen, policy);
    const path = `/nb${await addDraft(citizen, nine)}/check`;
    await logIn(request, path, citizen);
    expect(await (await request.get(path)).text()).toContain(begin(text));
  });
}

for (const [what, policy, text] of wholeWay) {
  test(`${what} is said before the booking, on the receipt and on the details`, async ({ page, citizen }) => {
    await decideFor(citizen, policy);
    await openSignedIn(page, `/nb${await addDraft(citizen, nine)}/check`, citizen);
    await expect(page.locator('main')).toContainText(begin(text));
    await page.locator('main button[name="go"]').click();
    await page.waitForURL(/booked=1/);
    await expect(page.locator('main')).toContainText(begin(text));
    await page.goto(page.url().replace(/\?.*/, ''));
    await expect(page.locator('main')).toContainText(begin(text));
  });
}

test('with the keyboard the telephone comes before the button that costs', async ({ page, citizen }) => {
  await decideFor(citizen, { ...late, lateFee: 300 });
  await openCancel(page, citizen);
  await page.locator('main').focus();
  const passed: string[] = [];
  for (let pressed = 0; pressed < 10 && !passed.includes(button); pressed++) {
    await page.keyboard.press('Tab');
    passed.push((await page.evaluate(() => document.activeElement?.textContent)) ?? '');
  }
  expect(passed.slice(passed.indexOf('77 00 00 12'))).toContain(button);
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toHaveText(receipt.cancelledTitle);
});
