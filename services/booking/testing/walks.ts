/** Every page and state of booking, for the tests of accessibility and page weight. */

import { calendarDate } from '@/lib/calendar/oslo';
import { addChild, bornYearsAgo } from '@/scripts/testing/relations';
import type { Visit, Walk } from '@/services/test-service';
import { cancelByPractice, lapseHold } from './holds';
import { lapseOffer, offerNow, waitFor } from './offers';
import {
  addAppointment,
  addDraft,
  addMostDrafts,
  addOneOfEachKind,
  addSixVisits,
  addToRegister,
  addWeekWithoutSlots,
  changeGp,
  decideFor,
  standInFor,
  takeAllSlots,
  takeSlot,
  twelveYearsOld,
  weekday,
} from './patients';
import { chooseKind, chooseTime, confirm, goOn, sayWhy, showTime, timeRadio } from './steps';
import { withoutAnswer } from './walk-without-answer';
import { addSlots, askForEverything } from './world';

const nine = weekday(0, 8);

async function firstSteps({ page, see }: Visit): Promise<void> {
  await goOn(page);
  await page.waitForURL(/error=/);
  await see('no kind chosen');
  await chooseKind(page, 'office');
  await see('time');
  await goOn(page);
  await page.waitForURL(/error=/);
  await see('no time chosen');
  await chooseTime(page, nine);
  await see('reason');
  await goOn(page);
  await page.waitForURL(/error=/);
  await see('reason missing');
  await page.locator('#interpreter').check();
  await page.locator('#language').selectOption('other');
  await goOn(page);
  await page.locator('#otherLanguage-e').waitFor();
  await see('another language missing');
  await page.locator('#otherLanguage').fill('Tamil');
  await sayWhy(page, 'Vondt i kneet');
  await see('check');
}

async function lastSteps({ page, see }: Visit): Promise<void> {
  await goOn(page);
  await page.waitForURL(/taken/);
  await see('time taken');
  await page.locator('main .aksel-radio__label').first().click();
  await goOn(page);
  await page.waitForURL(/check/);
  await confirm(page);
  await see('receipt');
}

async function listAndCancellation({ page, locale, see }: Visit): Promise<void> {
  const open = async (path: string) => {
    await page.goto(`/${locale}${path}`);
    await see(path);
  };
  await open('/appointments');
  await open('/appointments/new');
  await page.goto(`/${locale}/appointments`);
  await page.locator('a[href*="/cancel"]').first().click();
  await page.waitForURL(/cancel/);
  await see('cancel');
  await page.locator('main button[type="submit"]').click();
  await page.waitForURL((url) => !url.pathname.endsWith('/cancel'));
  await see('cancelled');
  await open('/appointments/7d0c9f5e-6d5c-4d8e-9a35-0a8f3f1b2c4d');
}

async function booking(visit: Visit): Promise<void> {
  const { page, locale, see } = visit;
  const citizen = await addToRegister(await visit.makeCitizen());
  if (citizen.gp) await askForEverything(citizen.gp);
  await page.goto(`/${locale}/practices/${citizen.gp?.slug}`);
  await see('the page of a practice');
  await visit.openAs(citizen, `/${locale}/appointments`);
  await see('no appointments');
  await page.goto(`/${locale}/appointments/new`);
  await see('kind');
  await firstSteps(visit);
  if (citizen.gp) await takeSlot(citizen.gp, nine);
  await lastSteps(visit);
  const passed = new Date(Date.now() - 40 * 24 * 3600_000);
  await addAppointment(citizen, passed, { kind: 'phone', status: 'fulfilled' });
  await addAppointment(citizen, weekday(3, 9), { kind: 'video', status: 'cancelled' });
  await listAndCancellation(visit);
}

async function whatStandsInTheWay({ page, locale, makeCitizen, openAs, see }: Visit): Promise<void> {
  for (const wish of [{ gp: null }, { inRegister: false }, { birthDate: twelveYearsOld() }, {}]) {
    const citizen = await addToRegister(await makeCitizen(), wish);
    if (Object.keys(wish).length === 0 && citizen.gp) await takeAllSlots(citizen.gp);
    await openAs(citizen, `/${locale}/appointments/new`);
    await see(JSON.stringify(wish));
    await page.goto(`/${locale}/my-page`);
    await see(`my page, ${JSON.stringify(wish)}`);
  }
  const citizen = await addToRegister(await makeCitizen());
  await addMostDrafts(citizen);
  await openAs(citizen, `/${locale}/appointments/new`);
  await see('ten bookings that are not finished');
}

async function whatFewMeet({ page, locale, makeCitizen, openAs, see }: Visit): Promise<void> {
  const citizen = await addToRegister(await makeCitizen());
  if (!citizen.gp) throw new Error('the citizen has no GP');
  const open = async (path: string) => {
    await page.goto(`/${locale}${path}`);
    await see(path);
  };
  const emptyWeek = await addWeekWithoutSlots(citizen.gp);
  const [left, kept] = [await addDraft(citizen, nine), await addDraft(citizen, nine)];
  await openAs(citizen, `/${locale}/appointments/new`);
  await see('two bookings that are not finished');
  await open('/my-page');
  await open('');
  await page.goto(`/${locale}${left}/leave`);
  await see('leave');
  await page.locator('main button[data-color="danger"]').click();
  await page.waitForURL(/deleted=1/);
  await see('draft deleted, and another not finished');
  await open(`${left}/check`);
  await open(`${kept}/time?week=${emptyWeek}`);
  await open(`${kept}/time?part=afternoon`);
  await open(`${kept}/time?date=${calendarDate(weekday(12, 8))}&part=afternoon`);
  await page.goto(`/${locale}${kept}/kind`);
  await chooseKind(page, 'video');
  await see('another kind, whose time is set aside');
  await page.goto(`/${locale}${kept}/kind`);
  await chooseKind(page, 'office');
  await takeAllSlots(citizen.gp, 'office');
  await open(`${kept}/time?taken=1`);
  await open(`${kept}/time`);
  const begun = await addOneOfEachKind(citizen);
  await addSixVisits(citizen);
  await open('/appointments/new');
  await open('/appointments?past=all');
  await open(`/appointments/${begun}/cancel`);
}

/** A deadline that has passed, whatever day it is. */
const late = { cancelWorkingDays: 20 };

async function whatPracticesDecide({ page, locale, makeCitizen, openAs, see }: Visit): Promise<void> {
  const patientOf = async (policy: Parameters<typeof decideFor>[1]) => {
    const citizen = await addToRegister(await makeCitizen());
    await decideFor(citizen, policy);
    return { citizen, id: await addAppointment(citizen, nine) };
  };
  const open = async (path: string, state: string) => {
    await page.goto(`/${locale}${path}`);
    await see(state);
  };
  const byPhone = await patientOf({ ...late, lateByPhone: true, lateFee: 350 });
  await openAs(byPhone.citizen, `/${locale}/appointments/${byPhone.id}/cancel`);
  await see('cancelled by telephone only');
  await open(
    `${await addDraft(byPhone.citizen, weekday(1, 8))}/check`,
    'a time that can only be cancelled by telephone',
  );
  const fee = await patientOf({ ...late, lateFee: 300 });
  await standInFor(fee.citizen, nine, weekday(1, 8));
  await openAs(fee.citizen, `/${locale}/appointments/${fee.id}`);
  await see('a substitute, and a fee');
  const draft = await addDraft(fee.citizen, weekday(1, 8));
  for (const step of ['kind', 'time', 'check']) await open(`${draft}/${step}`, `a substitute at the step ${step}`);
  await changeGp(fee.citizen);
  await open(`/appointments/${fee.id}`, 'with a GP of before');
  await open(`/appointments/${fee.id}/cancel?changed=fee`, 'a cancellation that costs by now');
  await page.locator('main button[type="submit"]').click();
  await page.waitForURL((url) => !url.pathname.endsWith('/cancel'));
  await see('cancelled late');
}

/** Holds: made longer, lapsed, lost after that. */
async function holds({ page, locale, makeCitizen, openAs, see }: Visit): Promise<void> {
  const citizen = await addToRegister(await makeCitizen());
  await openAs(citizen, `/${locale}/appointments/new`);
  await chooseKind(page, 'office');
  await chooseTime(page, nine);
  await page.locator('button[name="extend"]').click();
  await page.waitForURL(/extended=1/);
  await see('held longer');
  await lapseHold(citizen);
  await page.reload();
  await see('not held any more');
  if (citizen.gp) await takeSlot(citizen.gp, nine);
  await page.locator('textarea[name="reason"]').fill('Vondt i kneet');
  await goOn(page);
  await page.waitForURL(/taken/);
  await see('a hold that was lost');
}

/** Moving, and what stands in its way. */
async function moving({ page, locale, makeCitizen, openAs, see }: Visit): Promise<void> {
  const citizen = await addToRegister(await makeCitizen());
  const id = await addAppointment(citizen, weekday(2, 9));
  const open = async (path: string, state: string) => {
    await page.goto(`/${locale}/appointments/${path}`);
    await see(state);
  };
  await openAs(citizen, `/${locale}/appointments/${id}/move`);
  await see('the new time');
  await goOn(page);
  await page.waitForURL(/error=/);
  await see('no new time chosen');
  await open(`${id}/move?taken=${weekday(1, 8).toISOString()}`, 'a new time that was taken');
  await showTime(page, weekday(2, 12));
  await timeRadio(page, weekday(2, 12)).check();
  await goOn(page);
  await page.waitForURL(/check/);
  await see('from the old time to the new one');
  await open(`${id}/move/check?changed=1`, 'changed meanwhile');
  await goOn(page);
  await page.waitForURL(/moved=1/);
  await see('moved');
  await cancelByPractice(id);
  await open('', 'cancelled by the practice');
  await open(id, 'the page of one that the practice cancelled');
  await open(`${id}/move`, 'a new time for one that the practice cancelled');
  await page.goto(`/${locale}/appointments`);
  await page.locator('#rebook ~ div form button').click();
  await page.waitForURL(/declined=/);
  await see('the offer of a new time put away');
  const soon = await addAppointment(citizen, new Date(Date.now() + 3600_000), { kind: 'video' });
  await open(`${soon}/move`, 'too late to move');
}

/** Waiting for an earlier time: what one says, what is offered, too late. */
async function waiting({ page, locale, makeCitizen, openAs, see }: Visit): Promise<void> {
  const citizen = await addToRegister(await makeCitizen());
  const appointmentId = await addAppointment(citizen, weekday(4, 12));
  const open = async (path: string, state: string) => {
    await page.goto(`/${locale}/appointments${path}`);
    await see(state);
  };
  await openAs(citizen, `/${locale}/appointments/earlier/office`);
  await see('for what one waits');
  await open('/earlier/office?error=wish&change=1', 'no day and no part of the day');
  await waitFor(citizen, { appointmentId });
  await open('?earlier=saved', 'the list of who waits');
  await open(`/${appointmentId}`, 'the appointment of who waits');
  if (citizen.gp) await addSlots(citizen.gp, [weekday(1, 9)]);
  await offerNow();
  await open('/earlier/office', 'a time that is offered');
  await open('', 'the list with an offer');
  await lapseOffer(citizen);
  await open('/earlier/office', 'an offer that has lapsed');
  await addAppointment(citizen, new Date(Date.now() + 3600_000), { kind: 'video' });
  await open('/earlier/video', 'too late to wait');
}

/** A parent acts for a child: each page says so. The registry knows nobody of the child before the walk. */
async function forAChild({ page, locale, makeCitizen, openAs, see }: Visit): Promise<void> {
  const parent = await addToRegister(await makeCitizen());
  const child = await addToRegister(await makeCitizen(), { birthDate: bornYearsAgo(7) });
  const youth = await addToRegister(await makeCitizen(), { birthDate: bornYearsAgo(13) });
  await addChild(parent, 7, child);
  await addChild(parent, 13, youth, 'Tuva');
  const open = async (path: string, state = path) => {
    await page.goto(`/${locale}${path}`);
    await see(state);
  };
  const choose = async (nth: number) => {
    await page.goto(`/${locale}/acting-for`);
    await page.locator('.choices .aksel-radio__label').nth(nth).click();
    await page.locator('main button[type="submit"]').click();
    await page.waitForURL(/my-page/);
  };
  await openAs(parent, `/${locale}/acting-for`);
  await see('whom to act for');
  for (const path of ['/acting-for/powers', '/acting-for/powers?error=number', '/acting-for?ended=1', '/my-page', ''])
    await open(path);
  await choose(2);
  await see('My page for a child');
  for (const path of ['', '/acting-for', '/acting-for?switched=self', '/appointments', '/appointments/new'])
    await open(path, `${path} for a child`);
  await chooseKind(page, 'office');
  await see('the times for a child');
  await chooseTime(page, nine);
  await see('the reason for a child');
  await sayWhy(page, 'Utslett');
  await see('check for a child');
  await confirm(page);
  await see('receipt for a child');
  await choose(1);
  await open('/appointments', 'the list of a child of thirteen');
}

export const walks: Walk[] = [
  { name: 'the booking', walk: booking },
  { name: 'what stands in the way of booking', walk: whatStandsInTheWay },
  { name: 'what few meet in the booking', walk: whatFewMeet },
  { name: 'the booking without an answer', walk: withoutAnswer },
  { name: 'what practices decide', walk: whatPracticesDecide },
  { name: 'holding a time', walk: holds },
  { name: 'moving an appointment', walk: moving },
  { name: 'waiting for an earlier time', walk: waiting },
  { name: 'acting for a child', walk: forAChild },
];
