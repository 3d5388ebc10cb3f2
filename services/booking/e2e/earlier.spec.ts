/** Waiting for an earlier time: from the appointment to the offer, and the move by one press. */
import type { Page } from '@playwright/test';
import { openSignedIn } from '@/e2e/steps/sign-in';
import { isFull } from '@/e2e/ways';
import { mintActing } from '@/lib/acting/acting';
import { statusOf } from '@/services/booking/testing/holds';
import { lapseOffer, offerNow, waitFor } from '@/services/booking/testing/offers';
import {
  addAppointment,
  appointmentsOf,
  type JourneyPatient,
  takeAllSlots,
  takeSlot,
  weekday,
} from '@/services/booking/testing/patients';
import { confirm, sayWhy } from '@/services/booking/testing/steps';
import { addSlots, cancel } from '@/services/booking/testing/world';
import { expect, makePatient, nb } from './fixtures';
import { testWays, type Way } from './with-and-without-scripts';

/** What another has, and what the citizen has: the second can still be moved, whatever day it is. */
const [early, late] = [weekday(0, 8), weekday(4, 12)];
const h1 = (page: Page) => page.getByRole('heading', { level: 1 });
const { earlier, move } = nb.appointments;
const gpOf = ({ gp }: JourneyPatient) => {
  if (!gp) throw new Error('no doctor');
  return gp;
};

/** Another has the early time; the citizen a later one. */
async function bothBooked(citizen: JourneyPatient) {
  const other = await makePatient({ gp: gpOf(citizen) });
  await takeSlot(gpOf(citizen), early);
  const theirs = await addAppointment(other, early);
  return { id: await addAppointment(citizen, late), cancels: () => cancel(mintActing(other.id), theirs, new Date()) };
}

/** Until this citizen has an offer: the worker's look, or another journey's, may have the row just then. */
async function isOffered(page: Page): Promise<void> {
  await expect(async () => {
    await offerNow();
    await page.goto('/nb/appointments');
    await expect(page.locator('#offer-office')).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

async function movesEarlier(page: Page, citizen: JourneyPatient): Promise<void> {
  const { id, cancels } = await bothBooked(citizen);
  await openSignedIn(page, `/nb/appointments/${id}`, citizen);
  await page.getByRole('link', { name: earlier.link }).click();
  for (const day of [1, 2, 3, 4, 5]) await page.locator(`#day-${day}`).uncheck();
  await page.locator('main button[type="submit"]').last().click();
  await page.waitForURL(/error=wish/);
  await expect(page.locator('#error-summary')).toBeVisible();
  await expect(page.locator('#part-morning')).toBeChecked();
  await page.locator('#part-morning').uncheck();
  await page.locator('button[name="lang"][value="nn"]').click();
  await page.waitForURL(/\/nn\//);
  await expect(page.locator('#part-morning')).not.toBeChecked();
  await page.locator('#part-morning').check();
  await page.locator('button[name="lang"][value="nb"]').click();
  await page.waitForURL(/\/nb\//);
  for (const day of [1, 2, 3, 4, 5]) await page.locator(`#day-${day}`).check();
  await page.locator('main button[type="submit"]').last().click();
  await page.waitForURL(/earlier=saved/);
  await expect(page.locator('#waiting-office')).toHaveText(earlier.title);
  await cancels();
  await isOffered(page);
  await page.getByRole('link', { name: earlier.see }).click();
  await expect(h1(page)).toHaveText(earlier.offer);
  await expect(page.locator('.hold')).toContainText(/til kl\.\s\d\d\.\d\d/);
  await page.locator('main button[value="yes"]').click();
  await page.waitForURL(/moved=1/);
  await expect(h1(page)).toHaveText(move.receiptTitle);
  expect((await appointmentsOf(citizen)).map(({ startAt, status }) => ({ startAt, status }))).toEqual([
    { startAt: early, status: 'booked' },
  ]);
  await page.goto('/nb/appointments');
  await expect(page.locator('#waiting-office')).toHaveCount(0);
}

async function comesTooLate(page: Page, citizen: JourneyPatient): Promise<void> {
  const { id, cancels } = await bothBooked(citizen);
  await waitFor(citizen, { appointmentId: id });
  await cancels();
  await openSignedIn(page, '/nb/my-page', citizen);
  await isOffered(page);
  await page.getByRole('link', { name: earlier.see }).click();
  await lapseOffer(citizen);
  await takeSlot(gpOf(citizen), early);
  await page.locator('main button[value="yes"]').click();
  await page.waitForURL(/gone=1/);
  await expect(h1(page)).toHaveText(earlier.lost);
  await expect(page.locator('.kept')).toContainText('uendret');
  await page.getByRole('link', { name: earlier.change }).click();
  await page.locator('#part-morning').uncheck();
  await page.locator('main button[type="submit"]').last().click();
  await page.waitForURL(/earlier=saved/);
  await expect(page.locator('section:has(#waiting-office)')).toContainText(earlier.said.afternoon);
  await page.getByRole('button', { name: earlier.stop }).click();
  await page.waitForURL(/earlier=stopped/);
  await expect(page.locator('#waiting-office')).toHaveCount(0);
}

async function saysNo(page: Page, citizen: JourneyPatient): Promise<void> {
  const { id, cancels } = await bothBooked(citizen);
  await waitFor(citizen, { appointmentId: id });
  await cancels();
  await openSignedIn(page, '/nb/my-page', citizen);
  await isOffered(page);
  await page.getByRole('link', { name: earlier.see }).click();
  await page.locator('main button[value="no"]').click();
  await page.waitForURL(/earlier=declined/);
  await expect(page.locator('#waiting-office')).toBeVisible();
  expect(await statusOf(gpOf(citizen), early)).toBe('free');
}

async function foundNoTime(page: Page, citizen: JourneyPatient): Promise<void> {
  await takeAllSlots(gpOf(citizen));
  await openSignedIn(page, '/nb/appointments/new', citizen);
  await page.getByRole('link', { name: earlier.linkAny }).first().click();
  await page.locator('main button[type="submit"]').last().click();
  await page.waitForURL(/earlier=saved/);
  await addSlots(gpOf(citizen), [weekday(1, 9)]);
  await isOffered(page);
  await page.getByRole('link', { name: earlier.see }).click();
  await page.locator('main button[value="yes"]').click();
  await page.waitForURL(/\/reason/);
  await sayWhy(page, 'Vondt i kneet');
  await expect(page.locator('#hold')).toBeVisible();
  await confirm(page);
  expect((await appointmentsOf(citizen)).map(({ startAt }) => startAt)).toEqual([weekday(1, 9)]);
}

testWays([
  ['what another cancels is offered, and by one press the appointment is there', movesEarlier, false],
  ['who found no time is told of one, and books it', foundNoTime, true],
  ...(isFull
    ? ([
        ['too late: the old time stands, and one waits on, changes, stops', comesTooLate, true],
        ['no: the time is free at once, and one waits on', saysNo, true],
      ] satisfies Way[])
    : []),
]);
