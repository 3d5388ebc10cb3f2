/**
 * What must not be left in doubt on a weak line, booking and cancelling: the page says what became of it, and there is one
 * appointment in the end.
 */
import type { IncomingMessage } from 'node:http';
import { catalogue } from '@/e2e/catalogue';
import { untilLive } from '@/e2e/steps/live';
import { isLong } from '@/e2e/steps/own-database';
import { logIn, openSignedIn } from '@/e2e/steps/sign-in';
import { weakLine } from '@/e2e/steps/weak-line';
import { locales } from '@/lib/i18n/routing';
import { startRelay } from '@/scripts/weak-line/relay';
import { addAppointment, addDraft, appointmentsOf } from '@/services/booking/testing/patients';
import { goOn } from '@/services/booking/testing/steps';
import { expect, testOnWeakLine as test } from './fixtures';
import { alert, h1, happenings, nine, open, receipt, steps } from './weak-line-steps';

const confirmations = isLong
  ? locales.flatMap((locale) => happenings.map((happening) => ({ happening, locale })))
  : ([
      { happening: 'answer lost', locale: 'nb' },
      { happening: 'aborted', locale: 'nn' },
    ] as const);

for (const { happening, locale } of confirmations) {
  test(`the confirmation, ${locale}, ${happening}: nobody knows yet, then the truth, and one appointment`, async ({
    page,
    citizen,
  }) => {
    const { line, texts } = await open(page, citizen, locale, 'check');
    const { unknown } = texts.booking;
    line.set(happening);
    await goOn(page);
    await expect(h1(page)).toHaveText(unknown.title);
    await expect(h1(page)).toBeFocused();
    await expect(page).toHaveTitle(new RegExp(unknown.title));
    await expect(page.getByRole('status').filter({ hasText: unknown.asked.split('{')[0] ?? '' })).toHaveCount(1);
    line.set(undefined);
    await page.getByRole('button', { name: unknown.check }).click();
    const isBooked = (await appointmentsOf(citizen)).length === 1;
    expect(isBooked).toBe(happening === 'answer lost');
    if (!isBooked) {
      await expect(alert(page)).toContainText(unknown.notBooked);
      await expect(alert(page)).toBeFocused();
      await expect(h1(page)).toHaveText(texts.booking.check.heading);
      await goOn(page);
    }
    await page.waitForURL(receipt);
    await expect(h1(page)).toBeFocused();
    expect(await appointmentsOf(citizen)).toHaveLength(1);
  });
}

test('a confirmation that arrives after "not booked" books nothing; the next one does', async ({ page, citizen }) => {
  await page.clock.install();
  const { line, texts } = await open(page, citizen, 'nb', 'check');
  // The first confirmation hangs somewhere on its way, as long as the test likes.
  let late: (() => Promise<unknown>) | undefined;
  await page.route('**/check', async (route) => {
    if (late || route.request().method() !== 'POST') return route.fallback();
    late = () => route.fetch({ maxRedirects: 0 });
  });
  await goOn(page);
  await expect.poll(() => late !== undefined).toBe(true);
  await page.clock.fastForward(10_000);
  await expect(alert(page)).toContainText(texts.booking.unknown.slow);
  await expect(page.locator('main button[name="go"]')).toHaveText(texts.booking.unknown.check);
  await goOn(page);
  await expect(alert(page)).toContainText(texts.booking.unknown.notBooked);
  await late?.();
  expect(await appointmentsOf(citizen)).toEqual([]);
  await goOn(page);
  await page.waitForURL(receipt);
  expect(await appointmentsOf(citizen)).toHaveLength(1);
  expect(line.posts()).toBe(2);
});

test('nobody knows yet: the page asks by itself, as soon as the line is back', async ({ page, citizen, context }) => {
  const { line, texts } = await open(page, citizen, 'en', 'check');
  line.set('answer lost');
  await goOn(page);
  await expect(h1(page)).toHaveText(texts.booking.unknown.title);
  await context.setOffline(true);
  line.set(undefined);
  await context.setOffline(false);
  await page.waitForURL(receipt);
  await expect(h1(page)).toBeFocused();
});

test('twice: each step and the confirmation count once', async ({ page, citizen }) => {
  const { line } = await open(page, citizen, 'nb', 'reason');
  line.set('twice');
  await steps.reason.fill(page);
  await goOn(page);
  await page.waitForURL(steps.reason.next);
  await goOn(page);
  await page.waitForURL(receipt);
  expect(await appointmentsOf(citizen)).toHaveLength(1);
});

test('half an answer is none: the step says so, the confirmation finds out', async ({
  browser,
  citizen,
  origin,
  request,
}) => {
  let isCutting = false;
  const isForm = ({ method, headers }: IncomingMessage) => method === 'POST' && headers['next-action'];
  const relay = await startRelay((asked) => ({ kind: isCutting && isForm(asked) ? 'half' : 'through' }));
  const address = await logIn(request, `${origin}/se${await addDraft(citizen, nine)}/reason`, citizen);
  const context = await browser.newContext({ storageState: await request.storageState(), proxy: relay.proxy });
  const page = await context.newPage();
  await page.goto(address);
  await untilLive(page);
  const texts = catalogue('se');
  await steps.reason.fill(page);
  isCutting = true;
  await goOn(page);
  await expect(alert(page)).toContainText(texts.send.offlineTitle);
  await steps.reason.kept(page);
  isCutting = false;
  await goOn(page);
  await page.waitForURL(steps.reason.next);
  isCutting = true;
  await goOn(page);
  await expect(h1(page)).toHaveText(texts.booking.unknown.title);
  expect(await appointmentsOf(citizen)).toHaveLength(1);
  isCutting = false;
  await page.getByRole('button', { name: texts.booking.unknown.check }).click();
  await page.waitForURL(receipt);
  await context.close();
  relay.stop();
});

for (const locale of isLong ? locales : (['nb'] as const)) {
  test(`cancelling, ${locale}, answer lost: nobody knows yet, and the next press says what is so`, async ({
    page,
    citizen,
  }) => {
    const id = await addAppointment(citizen, nine);
    await openSignedIn(page, `/${locale}/appointments/${id}/cancel`, citizen);
    const [line, texts] = [await weakLine(page), catalogue(locale)];
    line.set('answer lost');
    const press = () => page.locator('main button[type="submit"]').click();
    await press();
    await expect(alert(page)).toContainText(texts.appointments.cancel.unknown);
    line.set(undefined);
    await press();
    await page.waitForURL(new RegExp(`/appointments/${id}$`));
    expect((await appointmentsOf(citizen)).map(({ status }) => status)).toEqual(['cancelled']);
  });
}
