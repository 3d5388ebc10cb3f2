/** What others, another tab or the clock change before the confirmation: said before anything is booked, and nothing twice. */
import type { BrowserContext, Page } from '@playwright/test';
import { ageSession } from '@/e2e/citizens';
import { openSignedIn } from '@/e2e/steps/sign-in';
import {
  addDraft,
  appointmentsOf,
  type JourneyPatient,
  makeGp,
  standInFor,
  takeSlot,
  weekday,
} from '@/services/booking/testing/patients';
import { chooseKind, chooseTime, confirm, goOn, timeRadio } from '@/services/booking/testing/steps';
import { expect, makePatient, nb, test } from './fixtures';

const nine = weekday(0, 8);
const h1 = (page: Page) => page.getByRole('heading', { level: 1 });
const start = (page: Page, citizen: JourneyPatient) => openSignedIn(page, '/nb/appointments/new', citizen);

/** The last step of a booking that was filled in before: for tests of what comes then. */
const startAtCheck = async (page: Page, citizen: JourneyPatient) =>
  openSignedIn(page, `/nb${await addDraft(citizen, nine)}/check`, citizen);

test('a time that was taken meanwhile: the answers are kept, the nearest times offered, and one of them booked', async ({
  page,
  citizen,
}) => {
  await startAtCheck(page, citizen);
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
  await startAtCheck(page, citizen);
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
  await startAtCheck(page, citizen);
  const other = await page.context().newPage();
  await other.goto(page.url().replace('/check', '/time'));
  await timeRadio(other, weekday(0, 12)).check();
  await goOn(other);
  await other.waitForURL(/\/check/);
  await goOn(page);
  await page.waitForURL(/error=draftChanged/);
  expect(await appointmentsOf(citizen)).toHaveLength(0);
});

test('a text changed behind the check page is shown before it is booked', async ({ page, citizen }) => {
  await startAtCheck(page, citizen);
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

test('who stands in since the check page was shown is named before it is booked', async ({ page, citizen }) => {
  await startAtCheck(page, citizen);
  await standInFor(citizen, nine, nine);
  await goOn(page);
  await expect(page.locator('#notice')).toHaveText(nb.booking.refusals.substituteChanged);
  await expect(page.locator('#notice')).toBeFocused();
  await expect(page.locator('.answers')).toContainText('Kari Vikarsen, vikar for Ingrid Skogmo');
  expect(await appointmentsOf(citizen)).toHaveLength(0);
  await confirm(page);
});

test('a confirmation that arrives after the time-out books nothing and leads back to the check page', async ({
  page,
  citizen,
}) => {
  await startAtCheck(page, citizen);
  await ageSession(citizen, 31);
  await goOn(page);
  await page.waitForURL((url) => url.pathname.endsWith('/check') || url.pathname.includes('interaction'));
  expect(await appointmentsOf(citizen)).toHaveLength(0);
});
