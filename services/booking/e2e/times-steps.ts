/** The step of times: how it is opened and leafed through, and where its parts are seen. */
import type { Page } from '@playwright/test';
import { openSignedIn } from '@/e2e/steps/sign-in';
import { mintActing } from '@/lib/acting/acting';
import { weekOf } from '@/lib/calendar/weeks';
import { startDraft } from '@/services/booking/drafts';
import { type JourneyPatient, makeGp, weekday } from '@/services/booking/testing/patients';
import { addSlots } from '@/services/booking/testing/world';
import { expect, makePatient } from './fixtures';

export const nine = weekday(0, 8);
export const phone = { width: 360, height: 740 };
/** A working day of a later week. */
export const later =
  [5, 6, 7, 8, 9].map((nth) => weekday(nth, 8)).find((at) => weekOf(at) > weekOf(weekday(2, 8))) ?? nine;

/** A citizen whose GP has times in two weeks, in the second one only in the morning. */
export async function world(): Promise<JourneyPatient> {
  const gp = await makeGp();
  await addSlots(gp, [weekday(0, 8, 40), later, new Date(+later + 20 * 60_000)], 'office');
  return makePatient({ gp });
}

/** The address of the times of a booking in which only the kind is chosen. */
export async function newDraft({ id }: JourneyPatient): Promise<string> {
  return `/appointments/new/${await startDraft(mintActing<'high'>(id), { serviceType: 'office' })}/time`;
}

export const openTimes = async (page: Page, citizen: JourneyPatient) =>
  openSignedIn(page, `/nb${await newDraft(citizen)}`, citizen);

/** Pixels from the top of the window. */
export const seen = (page: Page) =>
  page.evaluate(() => {
    const of = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    const row = of('.slot input');
    const bar = document.querySelector('.pick:has(p)');
    const rests = bar && getComputedStyle(bar).position === 'sticky';
    return {
      week: Math.round(of('#week')?.top ?? Number.NaN),
      row: [row?.top, row?.bottom].map((edge) => Math.round(edge ?? Number.NaN)),
      end: rests ? Math.round(bar.getBoundingClientRect().top) : window.innerHeight,
      width: document.documentElement.scrollWidth,
    };
  });

export const shownWeek = (page: Page) => page.locator('input[name="week"]');

export async function leaf(page: Page, to: 'next' | 'prev'): Promise<void> {
  const button = page.locator(`.weekbar__${to}`);
  const week = (await button.getAttribute('value')) ?? '';
  await button.click();
  await expect(shownWeek(page)).toHaveValue(week);
}

export const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);
export const picked = (page: Page) => page.locator('.pick p');
