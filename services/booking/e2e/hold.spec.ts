/** The chosen time is held while the rest is filled in: said, extended once, given back, lapsed, lost. */
import type { Page } from '@playwright/test';
import { openSignedIn } from '@/e2e/steps/sign-in';
import { weakLine } from '@/e2e/steps/weak-line';
import { heldBy, lapseHold, statusOf } from '@/services/booking/testing/holds';
import {
  addDraft,
  appointmentsOf,
  type JourneyPatient,
  makeGp,
  takeSlot,
  weekday,
} from '@/services/booking/testing/patients';
import { chooseKind, chooseTime, confirm, goOn, sayWhy, timeRadio } from '@/services/booking/testing/steps';
import { expect, makePatient, nb, test, testOnWeakLine } from './fixtures';
import { testWays } from './with-and-without-scripts';

const nine = weekday(0, 8);
const hold = (page: Page) => page.locator('#hold');
const clock = /til kl\.\s\d\d\.\d\d/;
const withText = (text: string) => text.replace(/\{.*/, '');

async function openReason(page: Page, citizen: JourneyPatient): Promise<void> {
  await openSignedIn(page, '/nb/appointments/new', citizen);
  await chooseKind(page, 'office');
  await chooseTime(page, nine);
}

async function holdsLonger(page: Page, _: JourneyPatient, scripts: boolean): Promise<void> {
  const gp = await makeGp();
  const [citizen, other] = await Promise.all([makePatient({ gp }), makePatient({ gp })]);
  await openReason(page, citizen);
  await expect(hold(page)).toContainText(clock);
  expect(await heldBy(citizen)).toEqual([nine]);
  await expect(hold(page)).toContainText(nb.booking.hold.once);
  await page.locator('textarea').fill('Vondt i kneet');
  await page.locator('button[name="extend"]').click();
  await page.waitForURL(/extended=1/);
  await expect(page.locator('textarea')).toHaveValue('Vondt i kneet');
  await expect(hold(page)).toContainText('Lenger kan vi ikke');
  await expect(page.locator('button[name="extend"]')).toHaveCount(0);
  if (scripts) await expect(hold(page)).toBeFocused();
  await goOn(page);
  await page.waitForURL(/\/check/);
  await expect(hold(page)).toContainText(clock);
  const context = await page.context().browser()?.newContext();
  const theirs = (await context?.newPage()) as Page;
  await openSignedIn(theirs, '/nb/appointments/new', other);
  await chooseKind(theirs, 'office');
  await expect(timeRadio(theirs, weekday(0, 8, 20))).toHaveCount(1);
  await expect(timeRadio(theirs, nine)).toHaveCount(0);
  await confirm(page);
  expect(await statusOf(gp, nine)).toBe('busy');
  await context?.close();
}

async function givesBack(page: Page, citizen: JourneyPatient): Promise<void> {
  await openReason(page, citizen);
  const address = page.url();
  await page.getByRole('button', { name: nb.steps.stop, exact: true }).click();
  await page.locator('button[name="later"]').click();
  await page.waitForURL(/\/appointments$/);
  expect(await heldBy(citizen)).toEqual([]);
  await page.goto(address.replace('/reason', '/time'));
  await expect(timeRadio(page, nine)).toBeChecked();
  await goOn(page);
  await page.waitForURL(/\/reason/);
  expect(await heldBy(citizen)).toEqual([nine]);
  await page.goto(address.replace('/reason', '/kind'));
  await chooseKind(page, 'video');
  expect(await heldBy(citizen)).toEqual([]);
}

async function goesOnLapsed(page: Page, citizen: JourneyPatient): Promise<void> {
  await openReason(page, citizen);
  await lapseHold(citizen);
  await page.reload();
  await expect(hold(page)).toContainText(nb.booking.hold.lapsed);
  await sayWhy(page, 'Vondt i kneet');
  await expect(hold(page)).toContainText(clock);
  expect(await heldBy(citizen)).toEqual([nine]);
  await lapseHold(citizen);
  await page.reload();
  await page.locator('button[name="extend"]').click();
  await page.waitForURL(/extended=1/);
  // Held anew: it can still be made longer once.
  await expect(hold(page)).toContainText(nb.booking.hold.once);
  await confirm(page);
}

async function losesHold(page: Page, citizen: JourneyPatient): Promise<void> {
  await openReason(page, citizen);
  await lapseHold(citizen);
  if (citizen.gp) await takeSlot(citizen.gp, nine);
  await page.locator('textarea').fill('Vondt i kneet');
  await goOn(page);
  await page.waitForURL(/taken=1/);
  await expect(page.locator('h1')).toHaveText(nb.booking.hold.lostTitle);
  await expect(page.locator('main .lead')).toContainText(clock);
  await expect(page.locator('input[name="slot"]')).toHaveCount(4);
  await page.locator('main .aksel-radio__label').first().click();
  await goOn(page);
  await page.waitForURL(/\/check/);
  await expect(page.getByText('Vondt i kneet')).toBeVisible();
  expect(await heldBy(citizen)).toHaveLength(1);
}

testWays([
  ['the line says until when; one button holds the time longer, once, and keeps what is typed', holdsLonger, true],
  ['leaving gives the time back, and so does another kind', givesBack, false],
  ['what has lapsed goes on as before, and is held again by the next step', goesOnLapsed, false],
  ['what is lost keeps the answers and offers the nearest times', losesHold, true],
]);

test('a citizen holds one time at most, also in two tabs', async ({ page, citizen }) => {
  const [first, second] = [await addDraft(citizen, nine), await addDraft(citizen, weekday(1, 8))];
  const other = await page.context().newPage();
  await openSignedIn(page, `/nb${first}/time`, citizen);
  await other.goto(`/nb${second}/time`);
  await Promise.all([page, other].map((tab) => goOn(tab)));
  await Promise.all([page, other].map((tab) => tab.waitForURL(/\/check/)));
  expect(await heldBy(citizen)).toHaveLength(1);
});

test('a time that is looked at beside others is held meanwhile', async ({ page, citizen }) => {
  await openSignedIn(page, '/nb/appointments/new', citizen);
  await chooseKind(page, 'office');
  await timeRadio(page, nine).check();
  await page.getByRole('button', { name: nb.times.afternoon }).click();
  await page.waitForURL(/part=afternoon/);
  expect(await heldBy(citizen)).toEqual([nine]);
});

test('it is read out when two minutes are left, and when it is over; nothing else moves', async ({ page, citizen }) => {
  await page.clock.install();
  await openReason(page, citizen);
  const said = hold(page).getByRole('status');
  await expect(said).toHaveText('');
  const line = await hold(page).locator('p').first().textContent();
  await page.clock.fastForward('08:05');
  await expect(said).toContainText(withText(nb.booking.hold.soon));
  expect(await hold(page).locator('p').first().textContent()).toBe(line);
  await page.clock.fastForward('02:00');
  await expect(said).toHaveText(nb.booking.hold.lapsed);
  await expect(hold(page).locator('p').first()).toBeHidden();
});

testOnWeakLine(
  'where the answer to "hold longer" is lost, nobody speaks of a booking, and it is pressed again',
  async ({ page, citizen }) => {
    await openReason(page, citizen);
    await sayWhy(page, 'Vondt i kneet');
    const line = await weakLine(page);
    line.set('answer lost');
    const longer = page.locator('button[name="extend"]');
    await longer.click();
    await expect(page.locator('main [role="alert"]')).toContainText(nb.send.offlineTitle);
    await expect(page.locator('main button[name="go"]')).toHaveText(nb.booking.check.confirm);
    line.set(undefined);
    await longer.click();
    await page.waitForURL(/extended=1/);
    await expect(hold(page)).toContainText('Lenger kan vi ikke');
    expect(await appointmentsOf(citizen)).toEqual([]);
  },
);

test('whoever looks at other times after a loss is not led back to it', async ({ page, citizen }) => {
  await openReason(page, citizen);
  await lapseHold(citizen);
  if (citizen.gp) await takeSlot(citizen.gp, nine);
  await page.goto(page.url().replace('/reason', '/time?taken=1'));
  await page.getByRole('button', { name: nb.booking.taken.all }).click();
  await page.getByRole('button', { name: nb.times.afternoon }).click();
  await page.waitForURL(/part=afternoon/);
  await expect(timeRadio(page, weekday(0, 12))).toHaveCount(1);
});
