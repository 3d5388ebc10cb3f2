import type { BrowserContext, Page } from '@playwright/test';
import { ageSession } from '@/e2e/citizens';
import { authenticate, openSignedIn } from '@/e2e/steps/sign-in';
import { everywhere } from '@/e2e/ways';
import {
  addAppointment,
  addDraft,
  appointmentsOf,
  type JourneyPatient,
  makeGp,
  takeAllSlots,
  takeSlot,
  twelveYearsOld,
  weekday,
} from '@/services/booking/testing/patients';
import { chooseKind, chooseTime, confirm, fillIn, goOn, timeRadio } from '@/services/booking/testing/steps';
import { expect, makePatient, nb, test } from './fixtures';

const nine = weekday(0, 8);
const h1 = (page: Page) => page.getByRole('heading', { level: 1 });
const start = (page: Page, citizen: JourneyPatient) => openSignedIn(page, '/nb/appointments/new', citizen);

test('a citizen books an appointment, and finds it again', everywhere, async ({ page, citizen }) => {
  await start(page, citizen);
  await fillIn(page, 'office', nine, 'Vondt i kneet');
  await expect(page.getByText('Vondt i kneet')).toBeVisible();
  await confirm(page);
  await expect(h1(page)).toHaveText(nb.appointments.receipt.title);
  await page.goto('/nb/appointments');
  await expect(page.locator('.next')).toContainText('Ingrid Skogmo');
  expect((await appointmentsOf(citizen)).map(({ status }) => status)).toEqual(['booked']);
});

test('the first free time is one button away', async ({ page, citizen }) => {
  await start(page, citizen);
  await chooseKind(page, 'office');
  await page.locator('button[name="first"]').click();
  await page.waitForURL(/\/reason/);
});

test('nothing that was typed is lost by reload, back, or another language', async ({ page, citizen }) => {
  await start(page, citizen);
  await chooseKind(page, 'office');
  await chooseTime(page, nine);
  const text = 'Første linje\náčđŋšŧž 😀';
  await page.locator('textarea').fill(text);
  await page.locator('button[name="lang"][value="se"]').click();
  await page.waitForURL(/\/se\/appointments\/new\/.*\/reason/);
  await expect(page.locator('textarea')).toHaveValue(text);
  await page.reload();
  await expect(page.locator('textarea')).toHaveValue(text);
  await page.goto(page.url().replace('/se/', '/nb/').replace('/reason', '/time'));
  await expect(timeRadio(page, nine)).toBeChecked();
});

test('an empty or a too long text comes back with what is wrong, and is kept', async ({ page, citizen }) => {
  await start(page, citizen);
  await chooseKind(page, 'office');
  await chooseTime(page, nine);
  await goOn(page);
  await expect(page).toHaveTitle(/^Feil:/);
  await expect(page.locator('.aksel-error-summary :focus')).toHaveCount(1);
  const long = 'x'.repeat(501);
  await page.locator('textarea').fill(long);
  await goOn(page);
  await page.waitForURL(/error=reasonTooLong/);
  await expect(page.locator('textarea')).toHaveValue(long);
});

test('who chooses no kind and no time is told so at the group', async ({ page, citizen }) => {
  await start(page, citizen);
  await goOn(page);
  await expect(page).toHaveTitle(/^Feil:/);
  await chooseKind(page, 'office');
  await goOn(page);
  await expect(page).toHaveTitle(/^Feil:/);
  await expect(page).toHaveURL(/\/time\?.*error=/);
});

test('a time that was taken meanwhile: the answers are kept, the nearest times offered, and one of them booked', async ({
  page,
  citizen,
}) => {
  await start(page, citizen);
  await fillIn(page, 'office', nine, 'Vondt i kneet');
  if (citizen.gp) await takeSlot(citizen.gp, nine);
  await goOn(page);
  await page.waitForURL(/\/time\?taken=1/);
  await expect(page.locator('input[name="slot"]')).toHaveCount(4);
  await expect(timeRadio(page, nine)).toHaveCount(0);
  await page.locator('main .aksel-radio__label').first().click();
  await goOn(page);
  await page.waitForURL(/\/check/);
  await expect(page.getByText('Vondt i kneet')).toBeVisible();
  await confirm(page);
});

/** At the check page, without holding the time: both can be there only where a hold has lapsed, or was never made. */
async function readyToConfirm(context: BrowserContext, citizen: JourneyPatient): Promise<Page> {
  const page = await context.newPage();
  await openSignedIn(page, `/nb${await addDraft(citizen, nine)}/check`, citizen);
  return page;
}

test('two citizens confirm the same time at once: exactly one gets it', async ({ browser }) => {
  const gp = await makeGp();
  const citizens = await Promise.all([makePatient({ gp }), makePatient({ gp })]);
  const pages = await Promise.all(citizens.map(async (one) => readyToConfirm(await browser.newContext(), one)));
  await Promise.all(pages.map((page) => goOn(page)));
  await Promise.all(pages.map((page) => page.waitForURL(/taken=1|booked/)));
  expect(pages.filter((page) => page.url().includes('booked'))).toHaveLength(1);
  const booked = (await Promise.all(citizens.map(appointmentsOf))).flat();
  expect(booked).toHaveLength(1);
});

test('a time that another citizen has chosen is offered to nobody else', async ({ page, browser }) => {
  const gp = await makeGp();
  const [one, two] = await Promise.all([makePatient({ gp }), makePatient({ gp })]);
  await start(page, one);
  await chooseKind(page, 'office');
  const other = await (await browser.newContext()).newPage();
  await start(other, two);
  await chooseKind(other, 'office');
  await chooseTime(page, nine);
  await timeRadio(other, nine).check();
  await goOn(other);
  await other.waitForURL(/taken=1/);
  await expect(h1(other)).toHaveText(nb.booking.taken.title);
});

test('a double click, and the same page confirmed in two tabs, book once and show the same receipt', async ({
  page,
  citizen,
}) => {
  await start(page, citizen);
  await fillIn(page, 'office', nine, 'Vondt i kneet');
  const other = await page.context().newPage();
  await other.goto(page.url());
  await Promise.all([page, other].map((tab) => tab.locator('main button[name="go"]').dblclick()));
  await Promise.all([page, other].map((tab) => tab.waitForURL(/\/appointments\/[0-9a-f-]{36}(\?|$)/)));
  expect(new URL(page.url()).pathname).toBe(new URL(other.url()).pathname);
  expect(await appointmentsOf(citizen)).toHaveLength(1);
  await page.goBack();
  await expect(page).toHaveURL(/\/appointments\//);
});

test('what was changed in another tab is shown again before it is booked', async ({ page, citizen }) => {
  await start(page, citizen);
  await fillIn(page, 'office', nine, 'Vondt i kneet');
  const other = await page.context().newPage();
  await other.goto(page.url().replace('/check', '/time'));
  await timeRadio(other, weekday(0, 12)).check();
  await goOn(other);
  await other.waitForURL(/\/check/);
  await goOn(page);
  await page.waitForURL(/error=draftChanged/);
  expect(await appointmentsOf(citizen)).toHaveLength(0);
});

test('a citizen has one upcoming appointment of a kind; what has passed counts no more', async ({ page, citizen }) => {
  await addAppointment(citizen, weekday(1, 8), { kind: 'video' });
  await addAppointment(citizen, new Date(Date.now() - 48 * 3600_000), { kind: 'office' });
  await start(page, citizen);
  await expect(page.locator('input[value="video"]')).toHaveCount(0);
  await fillIn(page, 'office', nine, 'Kontroll');
  await confirm(page);
});

test('a citizen cancels, and the time is free again', async ({ page, citizen }) => {
  await start(page, citizen);
  await fillIn(page, 'office', nine, 'Vondt i kneet');
  await confirm(page);
  await page.goto('/nb/appointments');
  await page
    .getByRole('link', { name: /Avbestill/ })
    .first()
    .click();
  await page.locator('main form button[type="submit"]').last().click();
  await expect(page.getByText(nb.appointments.cancelledByYou).first()).toBeVisible();
  expect((await appointmentsOf(citizen)).map(({ status }) => status)).toEqual(['cancelled']);
  await page.goto('/nb/appointments/new');
  await chooseKind(page, 'office');
  await expect(timeRadio(page, nine)).toHaveCount(1);
});

test.describe('a citizen who cannot book', () => {
  for (const [who, wish] of [
    ['without a GP', { gp: null }],
    ['whom the register does not know', { inRegister: false }],
    ['under sixteen', { birthDate: twelveYearsOld() }],
  ] as const) {
    test(`${who} is told why`, async ({ page }) => {
      const citizen = await makePatient(wish);
      await start(page, citizen);
      await expect(page).toHaveURL('/nb/appointments/new');
      await expect(h1(page)).toBeVisible();
      await expect(page.locator('main form')).toHaveCount(0);
    });
  }

  test("who comes from another practice's page is told so, and shown their own GP", async ({ page, citizen }) => {
    const other = await makeGp();
    await openSignedIn(page, `/nb/appointments/new?practice=${other.slug}`, citizen);
    await expect(page.locator('main')).toContainText('Ingrid Skogmo');
    await page.locator('main a[href="/nb/appointments/new"]').click();
    await page.waitForURL(/\/kind/);
  });

  test('finds the telephone where there are no free times', async ({ page, citizen }) => {
    if (citizen.gp) await takeAllSlots(citizen.gp);
    await start(page, citizen);
    await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();
  });
});

test('from the page of their own practice a citizen lands in the booking', async ({ page, citizen }) => {
  await page.goto(`/nb/practices/${citizen.gp?.slug}`);
  await page.locator(`main a[href*="/appointments/new"]`).first().click();
  await authenticate(page, citizen);
  await page.waitForURL(/\/kind/);
});

test("another citizen's appointment and draft are not there", async ({ page, citizen }) => {
  const other = await makePatient();
  const id = await addAppointment(other, nine);
  await openSignedIn(page, `/nb/appointments/${id}`, citizen);
  await expect(h1(page)).toHaveText(nb.notFound.title);
  await page.goto(`/nb/appointments/${id}/cancel`);
  await expect(h1(page)).toHaveText(nb.notFound.title);
  await page.goto('/nb/appointments/7d0c9f5e-6d5c-4d8e-9a35-0a8f3f1b2c4d');
  await expect(h1(page)).toHaveText(nb.notFound.title);
  expect((await appointmentsOf(other))[0]?.status).toBe('booked');
});

test('a confirmation that arrives after the time-out books nothing and leads back to the check page', async ({
  page,
  citizen,
}) => {
  await start(page, citizen);
  await fillIn(page, 'office', nine, 'Vondt i kneet');
  await ageSession(citizen, 31);
  await goOn(page);
  await page.waitForURL((url) => url.pathname.endsWith('/check') || url.pathname.includes('interaction'));
  expect(await appointmentsOf(citizen)).toHaveLength(0);
});

test('back in the browser shows what was answered, and never that a booked time is not booked', async ({
  page,
  citizen,
}) => {
  await start(page, citizen);
  await fillIn(page, 'office', nine, 'Vondt i kneet');
  await page.goBack();
  await page.waitForURL(/\/reason/);
  await expect(page.locator('textarea')).toHaveValue('Vondt i kneet');
  await goOn(page);
  await page.waitForURL(/\/check/);
  await confirm(page);
  await page.goBack();
  await expect(page.locator('h1')).not.toHaveText(nb.booking.check.heading);
  await expect(page).toHaveURL(/\/appointments\/[0-9a-f-]{36}/);
});

test('"Tilbake" on the page keeps what was just typed', async ({ page, citizen }) => {
  await start(page, citizen);
  await chooseKind(page, 'office');
  await chooseTime(page, nine);
  await page.locator('textarea').fill('Halvferdig');
  await page.locator('main button[name="back"]').click();
  await page.waitForURL(/\/time/);
  await goOn(page);
  await page.waitForURL(/\/reason|\/check/);
  await page.goto(page.url().replace('/check', '/reason'));
  await expect(page.locator('textarea')).toHaveValue('Halvferdig');
});

test('a text changed behind the check page is shown before it is booked', async ({ page, citizen }) => {
  await openSignedIn(page, '/nb/appointments/new', citizen);
  await fillIn(page, 'office', weekday(0, 8), 'Det som vises');
  const other = await page.context().newPage();
  await other.goto(page.url().replace('/check', '/reason'));
  await other.locator('textarea').fill('Noe annet');
  await goOn(other);
  await other.waitForURL(/\/check/);
  await goOn(page);
  await page.waitForURL(/error=draftChanged/);
  expect(await appointmentsOf(citizen)).toHaveLength(0);
  await expect(page.getByText('Noe annet')).toBeVisible();
});
