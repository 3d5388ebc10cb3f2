/** What a citizen must not have to guess: how to book for a child, what it costs, until when to cancel, that no reminder comes. */
import { openSignedIn } from '@/e2e/steps/sign-in';
import { addAppointment, addDraft, weekday } from '@/services/booking/testing/patients';
import { expect, nb, test } from './fixtures';

const { start, others, know } = nb.booking;
const { receipt } = nb.appointments;
const nine = weekday(0, 8);
const [untilWhen = ''] = nb.booking.rules.free.split('{when}');

test('the three things on the start page lead there, over the whole card', async ({ page }) => {
  await page.goto('/nb');
  const cards = page.locator('.lcard');
  const addresses = await cards.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(addresses).toEqual(['/nb/appointments/new', '/nb/appointments', '/nb/appointments']);
  await expect(page.locator('main')).toContainText(others.ask);
  await cards.last().click({ position: { x: 5, y: 5 } });
  await page.waitForURL(({ pathname }) => pathname !== '/nb');
});

test('who is signed in is greeted with what is next, and not told to log in; at substantial without appointments', async ({
  page,
  citizen,
}) => {
  await openSignedIn(page, '/nb/my-page', citizen, 'MinID');
  await addAppointment(citizen, nine);
  await page.goto('/nb');
  const main = page.locator('main');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(start.hello.replace('{name}', 'Maja'));
  await expect(main).toContainText(start.leadSignedIn);
  await expect(main).not.toContainText('ID-porten');
  await expect(main).not.toContainText('Neste time');
  await page.context().clearCookies();
  await openSignedIn(page, '/nb/appointments', citizen);
  await page.goto('/nb');
  await expect(main).toContainText('Neste time');
  await expect(main).not.toContainText('ID-porten');
});

test('price, last moment and reminder stand before the button, on the receipt, on the details and where one cancels', async ({
  page,
  citizen,
}) => {
  await openSignedIn(page, `/nb${await addDraft(citizen, nine)}/check`, citizen);
  const main = page.locator('main');
  const texts = [know.price, know.reminder, untilWhen];
  const isBefore = await page.getByText(know.price).evaluate((text) => {
    const button = document.querySelector('main button[name="go"]');
    return button ? text.compareDocumentPosition(button) === Node.DOCUMENT_POSITION_FOLLOWING : false;
  });
  expect(isBefore).toBe(true);
  for (const text of texts) await expect(main).toContainText(text);
  const id = await addAppointment(citizen, weekday(1, 10), { kind: 'video' });
  for (const path of [`/nb/appointments/${id}?booked=1`, `/nb/appointments/${id}`]) {
    await page.goto(path);
    for (const text of texts) await expect(main).toContainText(text);
  }
  await page.goto(`/nb/appointments/${id}/cancel`);
  await expect(main).toContainText(nb.appointments.cancel.leadFree);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the receipt says how to keep it; its print fits one sheet, and leaves out the reason', async ({
    page,
    citizen,
  }) => {
    await openSignedIn(page, `/nb/appointments/${await addAppointment(citizen, nine)}?booked=1`, citizen);
    // Playwright takes no text from it.
    await expect(page.locator('main noscript')).toBeVisible();
    expect(await page.locator('main noscript').innerHTML()).toContain(receipt.printYourself);
    await expect(page.getByText(receipt.withoutReason)).toBeVisible();
    await expect(page.getByText('Kontroll', { exact: true })).toBeVisible();
    for (const locale of ['nb', 'se']) {
      await page.goto(page.url().replace(/\/(nb|se)\//, `/${locale}/`));
      const sheets = await page.pdf({ format: 'A4', margin: { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' } });
      expect([locale, /\/Count (\d+)/.exec(sheets.toString('latin1'))?.[1]]).toEqual([locale, '1']);
    }
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText('Kontroll', { exact: true })).toBeHidden();
    await expect(page.locator('.facts a[href^="tel:"]')).toBeVisible();
  });
});
