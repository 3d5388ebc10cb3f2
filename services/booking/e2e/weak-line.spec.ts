/**
 * The booking on a weak line. Whatever the line does to a step: the page stays, says in the citizen's language what is, is
 * heard, and goes on with one press. The confirmation says what became of it, and there is one appointment in the end.
 */
import type { IncomingMessage } from 'node:http';
import type { Page } from '@playwright/test';
import { type Catalogue, catalogue } from '@/e2e/catalogue';
import { isLong } from '@/e2e/steps/own-database';
import { logIn, openSignedIn } from '@/e2e/steps/sign-in';
import { type Happening, weakLine } from '@/e2e/steps/weak-line';
import { type Locale, locales } from '@/lib/i18n/routing';
import { startRelay } from '@/scripts/weak-line/relay';
import {
  addAppointment,
  addDraft,
  appointmentsOf,
  type JourneyPatient,
  weekday,
} from '@/services/booking/testing/patients';
import { goOn, timeRadio } from '@/services/booking/testing/steps';
import { expect, testOnWeakLine as test } from './fixtures';

const nine = weekday(0, 8);
const h1 = (page: Page) => page.getByRole('heading', { level: 1 });
const main = (page: Page) => page.locator('main');
const alert = (page: Page) => page.locator('main [role="alert"]').filter({ hasText: /\S/ });
const receipt = /\/appointments\/[0-9a-f-]{36}\?booked=1$/;

/** A step: what is filled in before it is sent, what must still be there, and the next page. */
const steps = {
  kind: {
    fill: (page: Page) => page.locator('label[for="office"]').click(),
    kept: (page: Page) => expect(page.locator('#office')).toBeChecked(),
    next: /\/time/,
  },
  time: {
    fill: (page: Page) => timeRadio(page, nine).check(),
    kept: (page: Page) => expect(timeRadio(page, nine)).toBeChecked(),
    next: /\/check/,
  },
  reason: {
    fill: (page: Page) => page.locator('textarea').fill('Skrevet på toget'),
    kept: (page: Page) => expect(page.locator('textarea')).toHaveValue('Skrevet på toget'),
    next: /\/check/,
  },
};
type Step = keyof typeof steps;

async function open(page: Page, citizen: JourneyPatient, locale: Locale, step: Step | 'check') {
  await openSignedIn(page, `/${locale}${await addDraft(citizen, nine)}/${step}`, citizen);
  const line = await weakLine(page);
  return { line, texts: catalogue(locale), address: page.url() };
}

const titles: Record<Exclude<Happening, 'twice'>, (texts: Catalogue) => string> = {
  aborted: ({ send }) => send.offlineTitle,
  'answer lost': ({ send }) => send.offlineTitle,
  'somebody else': ({ send }) => send.lostTitle,
};
const happenings = Object.keys(titles) as (keyof typeof titles)[];

/** In short each happening at one step in one language, so that each step and language has its turn. */
const inTurn = happenings.map((happening, nth) => ({
  happening,
  step: (['reason', 'kind', 'time'] as const)[nth] ?? 'reason',
  locale: locales[nth] ?? 'nb',
}));
const all = happenings.flatMap((happening) =>
  (Object.keys(steps) as Step[]).flatMap((step) => locales.map((locale) => ({ happening, step, locale }))),
);

for (const { happening, step, locale } of isLong ? all : inTurn) {
  test(`${step}, ${locale}, ${happening}: said, kept, and one press to go on`, async ({ page, citizen }) => {
    const { line, texts, address } = await open(page, citizen, locale, step);
    await steps[step].fill(page);
    line.set(happening);
    await goOn(page);
    await expect(alert(page)).toContainText(titles[happening](texts));
    await expect(alert(page)).toContainText(texts.send.kept);
    await expect(main(page).locator('button[name="go"]')).toHaveText(texts.problem.retry);
    await steps[step].kept(page);
    expect(page.url()).toBe(address);
    line.set(undefined);
    await goOn(page);
    await page.waitForURL(steps[step].next);
    await expect(h1(page)).toBeFocused();
  });
}

for (const locale of isLong ? locales : (['en'] as const)) {
  test(`${locale}, offline from the start: said without a post, and sent by the next press`, async ({
    page,
    citizen,
    context,
  }) => {
    const { line, texts } = await open(page, citizen, locale, 'reason');
    await steps.reason.fill(page);
    await context.setOffline(true);
    await goOn(page);
    await expect(alert(page)).toContainText(texts.send.offlineTitle);
    expect(line.posts()).toBe(0);
    await steps.reason.kept(page);
    await context.setOffline(false);
    await goOn(page);
    await page.waitForURL(steps.reason.next);
  });
}

test('another button that is pressed while one is under way takes its place, with what is in the form', async ({
  page,
  citizen,
}) => {
  const { line } = await open(page, citizen, 'nb', 'reason');
  await steps.reason.fill(page);
  const held = line.hold();
  await goOn(page);
  await held.arrived;
  await main(page)
    .getByRole('button', { name: catalogue('nb').steps.back })
    .click();
  await expect.poll(line.posts).toBe(2);
  held.release();
  await page.waitForURL(/\/time/);
  await page.goto(page.url().replace(/\/time.*/, '/reason'));
  await steps.reason.kept(page);
});

for (const locale of isLong ? locales : (['se'] as const)) {
  test(`${locale}, a slow answer: it says that it sends, a second press does nothing; later it may be sent again`, async ({
    page,
    citizen,
  }) => {
    await page.clock.install();
    const { line, texts } = await open(page, citizen, locale, 'reason');
    await steps.reason.fill(page);
    const held = line.hold();
    const button = main(page).locator('button[name="go"]');
    await goOn(page);
    await held.arrived;
    await expect(button).toHaveText(texts.send.sending);
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await expect(button).toBeFocused();
    await expect(page.locator('main [role="status"]').filter({ hasText: texts.send.sending })).toHaveCount(1);
    // It says that it is not to be pressed: the test does so all the same.
    await button.dispatchEvent('click');
    await page.clock.fastForward(10_000);
    await expect(alert(page)).toContainText(texts.send.slowTitle);
    expect(line.posts()).toBe(1);
    // The first is given up, and answered afterwards all the same.
    await expect(button).toHaveText(texts.problem.retry);
    await goOn(page);
    await expect.poll(line.posts).toBe(2);
    held.release();
    await page.waitForURL(steps.reason.next);
    await expect(page.locator('main .said')).toHaveText('Skrevet på toget');
  });
}

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

test('a fault of ours leaves the form, and gives its reference', async ({ page, citizen }) => {
  const { texts } = await open(page, citizen, 'nn', 'reason');
  await steps.reason.fill(page);
  // What `formAction` answers to scripts.
  const answer = { contentType: 'text/x-component', body: '0:{"a":{"reference":"1A2B-3C4D"}}\n' };
  await page.route('**/reason', (route) => route.fulfill(answer), { times: 1 });
  await goOn(page);
  await expect(alert(page)).toContainText(texts.problem.ours);
  await expect(alert(page)).toContainText(`${texts.problem.reference}: 1A2B-3C4D`);
  await steps.reason.kept(page);
  await goOn(page);
  await page.waitForURL(steps.reason.next);
});

test('a portal that knows the form by another name since a deploy gets it all the same, with what is in it', async ({
  page,
  citizen,
}) => {
  await open(page, citizen, 'nb', 'reason');
  await steps.reason.fill(page);
  await page.route(
    '**/reason',
    (route) => route.continue({ headers: { ...route.request().headers(), 'next-action': `60${'0'.repeat(40)}` } }),
    { times: 1 },
  );
  await goOn(page);
  await page.waitForURL(steps.reason.next);
  await expect(page.locator('main .said')).toHaveText('Skrevet på toget');
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
