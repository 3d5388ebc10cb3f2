/** A booking from the first step to the receipt: what is wrong is said, what was typed is kept, and it can be cancelled. */
import type { Page } from '@playwright/test';
import { authenticate, openSignedIn } from '@/e2e/steps/sign-in';
import { everywhere, inInfrastructure, isFull } from '@/e2e/ways';
import {
  addAppointment,
  addDraft,
  appointmentsOf,
  type JourneyPatient,
  weekday,
} from '@/services/booking/testing/patients';
import { chooseKind, chooseTime, confirm, fillIn, goOn, timeRadio } from '@/services/booking/testing/steps';
import { expect, makePatient, nb, test } from './fixtures';

const nine = weekday(0, 8);
const h1 = (page: Page) => page.getByRole('heading', { level: 1 });
const start = (page: Page, citizen: JourneyPatient) => openSignedIn(page, '/nb/appointments/new', citizen);

/** In short in one way: `without-javascript.spec.ts` books in all of them, and not behind nginx and on PgBouncer. */
const places = isFull ? everywhere : inInfrastructure;
test('a citizen books an appointment, and finds it again', places, async ({ page, citizen }) => {
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
  // Nobody waits for an appointment in an emergency.
  for (const number of ['113', '116117']) await expect(page.locator(`main a[href="tel:${number}"]`)).toBeVisible();
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

test('a citizen has one upcoming appointment of a kind; what has passed counts no more', async ({ page, citizen }) => {
  await addAppointment(citizen, weekday(1, 8), { kind: 'video' });
  await addAppointment(citizen, new Date(Date.now() - 48 * 3600_000), { kind: 'office' });
  await start(page, citizen);
  await expect(page.locator('input[value="video"]')).toHaveCount(0);
  await fillIn(page, 'office', nine, 'Kontroll');
  await confirm(page);
});

test('a citizen cancels, and the time is free again', async ({ page, citizen }) => {
  await openSignedIn(page, `/nb${await addDraft(citizen, nine)}/check`, citizen);
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
