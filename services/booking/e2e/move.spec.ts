/** Moving an appointment: the old time stands until the new one does, and nothing is done twice. */
import type { Page } from '@playwright/test';
import { openSignedIn } from '@/e2e/steps/sign-in';
import { weakLine } from '@/e2e/steps/weak-line';
import { cancelByPractice, heldBy, statusOf } from '@/services/booking/testing/holds';
import {
  addAppointment,
  appointmentsOf,
  type JourneyPatient,
  takeSlot,
  weekday,
} from '@/services/booking/testing/patients';
import { goOn, showTime, timeRadio } from '@/services/booking/testing/steps';
import { expect, makePatient, nb, test, testOnWeakLine } from './fixtures';
import { testWays } from './with-and-without-scripts';

/** Days after the deadline of `makeGp`'s practice, whatever day it is. */
const [before, after, third] = [weekday(2, 8), weekday(2, 12), weekday(1, 12)];
const h1 = (page: Page) => page.getByRole('heading', { level: 1 });
const { move, byPractice } = nb.appointments;

async function booked(citizen: JourneyPatient, startAt = before): Promise<string> {
  const id = await addAppointment(citizen, startAt);
  if (citizen.gp) await takeSlot(citizen.gp, startAt);
  return id;
}

async function choose(page: Page, startAt: Date): Promise<void> {
  await showTime(page, startAt);
  await timeRadio(page, startAt).check();
  await goOn(page);
  await page.waitForURL(/\/move\/check/);
}

const isMoved = (page: Page) => page.waitForURL(/moved=1/);

async function moves(page: Page, citizen: JourneyPatient): Promise<void> {
  const id = await booked(citizen);
  await openSignedIn(page, `/nb/appointments/${id}`, citizen);
  const number = await page.locator('.facts dd').first().textContent();
  await page.goto('/nb/appointments');
  await page.getByRole('link', { name: move.link }).click();
  await expect(page.locator('.slot--own')).toContainText(move.own);
  await expect(timeRadio(page, before)).toHaveCount(0);
  await goOn(page);
  await page.waitForURL(/error=slotMissing/);
  await choose(page, after);
  await expect(page.locator('#hold')).toContainText(/til kl\.\s\d\d\.\d\d/);
  await expect(page.locator('.swap .when')).toHaveCount(2);
  expect(await heldBy(citizen)).toEqual([after]);
  await goOn(page);
  await isMoved(page);
  await expect(h1(page)).toHaveText(move.receiptTitle);
  await expect(page.locator('.facts')).toContainText(move.previous);
  expect(await page.locator('.facts dd').first().textContent()).toBe(number);
  expect((await appointmentsOf(citizen)).map(({ startAt, status }) => ({ startAt, status }))).toEqual([
    { startAt: after, status: 'booked' },
  ]);
  if (citizen.gp)
    expect([await statusOf(citizen.gp, before), await statusOf(citizen.gp, after)]).toEqual(['free', 'busy']);
}

async function isTooSlow(page: Page, citizen: JourneyPatient): Promise<void> {
  const id = await booked(citizen);
  await openSignedIn(page, `/nb/appointments/${id}/move`, citizen);
  await choose(page, after);
  if (citizen.gp) await takeSlot(citizen.gp, after);
  await goOn(page);
  await page.waitForURL(/\/move\?taken=/);
  await expect(page.locator('#notice')).toContainText('fortsatt din');
  await choose(page, third);
  await goOn(page);
  await isMoved(page);
}

async function getsNewTime(page: Page, citizen: JourneyPatient): Promise<void> {
  const id = await booked(citizen);
  await cancelByPractice(id);
  await openSignedIn(page, '/nb/my-page', citizen);
  for (const path of ['/my-page', '', '/appointments']) {
    await page.goto(`/nb${path}`);
    await expect(page.locator('#rebook')).toHaveText(byPractice.title);
    await expect(page.locator('main [name="slot"]')).toHaveCount(4);
  }
  await page.getByRole('button', { name: byPractice.confirm }).click();
  await page.waitForURL(/rebooked=1/);
  await expect(h1(page)).toHaveText(nb.appointments.receipt.title);
  expect((await appointmentsOf(citizen)).map(({ id, status }) => ({ id, status }))).toEqual([{ id, status: 'booked' }]);
  await page.goto('/nb/appointments');
  await expect(page.locator('#rebook')).toHaveCount(0);
}

async function wantsNone(page: Page, citizen: JourneyPatient): Promise<void> {
  const id = await booked(citizen);
  await cancelByPractice(id);
  await openSignedIn(page, '/nb/my-page', citizen);
  await page.getByRole('button', { name: byPractice.decline }).click();
  await page.waitForURL(/\/appointments\?declined=/);
  await expect(page.locator('#notice')).toContainText('finner du timen under Avbestilte timer');
  for (const path of ['/appointments', '/my-page', '']) {
    await page.goto(`/nb${path}`);
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('#rebook')).toHaveCount(0);
  }
  await page.goto(`/nb/appointments/${id}`);
  await page.getByRole('link', { name: byPractice.open }).click();
  await page.waitForURL(/\/move$/);
}

testWays([
  ['from the list to the receipt: both times, the same number, and the old time is free', moves, false],
  ['a new time that was taken meanwhile: said so, and the old one stands', isTooSlow, true],
  ['what the practice has cancelled gets a new time in one press, from every page that says so', getsNewTime, false],
  ['whoever wants no new time puts the offer away, for good, and can still choose one', wantsNone, false],
]);

test('keeping the old time gives the new one back', async ({ page, citizen }) => {
  const id = await booked(citizen);
  await openSignedIn(page, `/nb/appointments/${id}/move`, citizen);
  await choose(page, after);
  await page.getByRole('button', { name: move.keep }).click();
  await page.waitForURL(new RegExp(`/appointments/${id}$`));
  expect(await heldBy(citizen)).toEqual([]);
});

test('pressed twice it is moved once; a tab from before shows what is so', async ({ page, citizen }) => {
  const id = await booked(citizen);
  await openSignedIn(page, `/nb/appointments/${id}/move`, citizen);
  await choose(page, after);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await page.locator('main button[name="go"]').dblclick();
  await isMoved(page);
  await goOn(other);
  await other.waitForURL(new RegExp(`/appointments/${id}$`));
  const [row] = await appointmentsOf(citizen);
  expect({ startAt: row?.startAt, version: row?.version }).toEqual({ startAt: after, version: 2 });
});

testOnWeakLine('an answer that is lost: the page finds out by itself that it is moved', async ({ page, citizen }) => {
  const id = await booked(citizen);
  await openSignedIn(page, `/nb/appointments/${id}/move`, citizen);
  await choose(page, after);
  const line = await weakLine(page);
  line.set('answer lost');
  await goOn(page);
  await expect(h1(page).filter({ visible: true })).toHaveText(move.unknown.title);
  line.set(undefined);
  await isMoved(page);
  expect((await appointmentsOf(citizen)).map(({ startAt }) => startAt)).toEqual([after]);
});

testOnWeakLine(
  'a press that never arrived: known not to be moved, and moved by the next press',
  async ({ page, citizen }) => {
    const id = await booked(citizen);
    await openSignedIn(page, `/nb/appointments/${id}/move`, citizen);
    await choose(page, after);
    const line = await weakLine(page);
    line.set('aborted');
    await goOn(page);
    await expect(h1(page).filter({ visible: true })).toHaveText(move.unknown.title);
    line.set(undefined);
    await expect(page.locator('main [role="alert"]')).toContainText(move.unknown.notMoved);
    expect((await appointmentsOf(citizen))[0]?.startAt).toEqual(before);
    await goOn(page);
    await isMoved(page);
  },
);

test("another citizen's appointment is not found, and one of today cannot be moved here", async ({ page, citizen }) => {
  const theirs = await booked(await makePatient());
  await openSignedIn(page, `/nb/appointments/${theirs}/move`, citizen);
  await expect(h1(page)).toHaveText(nb.notFound.title);
  for (const of of ['move/check', 'calendar.ics']) {
    await page.goto(`/nb/appointments/${theirs}/${of}`);
    await expect(h1(page)).toHaveText(nb.notFound.title);
  }
  const soon = await addAppointment(citizen, new Date(Date.now() + 2 * 3600_000));
  await page.goto(`/nb/appointments/${soon}/move`);
  await expect(h1(page)).toHaveText(move.tooLateTitle);
  await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();
  await page.goto(`/nb/appointments/${soon}`);
  await expect(page.getByRole('link', { name: move.link })).toHaveCount(0);
});

test('an appointment of another kind at the new time is said before it is moved', async ({ page, citizen }) => {
  const id = await booked(citizen);
  await addAppointment(citizen, new Date(+after + 10 * 60_000), { kind: 'video' });
  await openSignedIn(page, `/nb/appointments/${id}/move`, citizen);
  await choose(page, after);
  await expect(page.locator('main')).toContainText(/Du har allerede en time på samme tid: .*video/);
  await page.goto(page.url().replace('/check', ''));
  await choose(page, third);
  await expect(page.locator('main')).not.toContainText('Du har allerede en time');
});

test('whoever has one of the kind is led to move it', async ({ page, citizen }) => {
  const id = await booked(citizen);
  await openSignedIn(page, '/nb/appointments/new', citizen);
  await page.getByRole('button', { name: move.showBooked }).click();
  await page.waitForURL(new RegExp(`/appointments/${id}/move$`));
});
