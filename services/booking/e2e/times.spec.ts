/** The step of times: its first times are seen, one arrives where one goes, and what is checked stays chosen. */
import type { Page } from '@playwright/test';
import { isLong } from '@/e2e/steps/own-database';
import { openSignedIn } from '@/e2e/steps/sign-in';
import { isFull } from '@/e2e/ways';
import { mintActing } from '@/lib/acting/acting';
import { calendarDate } from '@/lib/calendar/oslo';
import { weekOf } from '@/lib/calendar/weeks';
import { locales } from '@/lib/i18n/routing';
import { startDraft } from '@/services/booking/drafts';
import {
  addDraft,
  addWeekWithoutSlots,
  type JourneyPatient,
  makeGp,
  takeSlot,
  weekday,
} from '@/services/booking/testing/patients';
import { goOn, timeRadio } from '@/services/booking/testing/steps';
import { addSlots } from '@/services/booking/testing/world';
import { expect, makePatient, nb, test } from './fixtures';

const nine = weekday(0, 8);
const phone = { width: 360, height: 740 };
/** 1280 × 1024 at 400 %. */
const zoomed = { width: 320, height: 256 };
/** A working day of a later week. */
const later = [5, 6, 7, 8, 9].map((nth) => weekday(nth, 8)).find((at) => weekOf(at) > weekOf(weekday(2, 8))) ?? nine;

/** A citizen whose GP has times in two weeks, in the second one only in the morning. */
async function world(): Promise<JourneyPatient> {
  const gp = await makeGp();
  await addSlots(gp, [weekday(0, 8, 40), later, new Date(+later + 20 * 60_000)], 'office');
  return makePatient({ gp });
}

/** The address of the times of a booking in which only the kind is chosen. */
async function newDraft({ id }: JourneyPatient): Promise<string> {
  return `/appointments/new/${await startDraft(mintActing<'high'>(id), { serviceType: 'office' })}/time`;
}

const openTimes = async (page: Page, citizen: JourneyPatient) =>
  openSignedIn(page, `/nb${await newDraft(citizen)}`, citizen);

/** Pixels from the top of the window. */
const seen = (page: Page) =>
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

const shownWeek = (page: Page) => page.locator('input[name="week"]');

async function leaf(page: Page, to: 'next' | 'prev'): Promise<void> {
  const button = page.locator(`.weekbar__${to}`);
  const week = (await button.getAttribute('value')) ?? '';
  await button.click();
  await expect(shownWeek(page)).toHaveValue(week);
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);
const picked = (page: Page) => page.locator('.pick p');

async function measure(page: Page, path: string) {
  await page.goto(path);
  await page.evaluate(() => document.fonts.ready);
  return seen(page);
}

/** Where the first row is seen at 400 %: on arrival in the step, and in the next week. */
async function measureZoomed(page: Page, path: string) {
  await page.setViewportSize(zoomed);
  const at400 = await measure(page, path);
  await leaf(page, 'next');
  await expect.poll(async () => (await seen(page)).week).toBeLessThanOrEqual(24);
  const leafed = await seen(page);
  await page.setViewportSize(phone);
  return { at400, leafed };
}

/** The focused element, where what rests at the end of the window covers it. */
const covered = (page: Page) =>
  page.evaluate(() => {
    const bar = document.querySelector('.pick');
    const active = document.activeElement;
    const isIn = !active || active === document.body || bar?.contains(active);
    const end = bar?.querySelector('p') ? bar.getBoundingClientRect().top : window.innerHeight;
    return !isIn && active.getBoundingClientRect().bottom > end + 1 ? active.outerHTML : undefined;
  });

test.describe('on a phone', () => {
  test.use({ viewport: phone });

  test('a whole row of times is seen without scrolling, in every language, also above the bar; and at 400 %', async ({
    page,
  }) => {
    test.slow();
    const citizen = await world();
    const [chosenPath, freshPath] = [`${await addDraft(citizen, nine)}/time`, await newDraft(citizen)];
    await openSignedIn(page, `/nb${freshPath}`, citizen);
    const table: Record<string, object> = {};
    for (const locale of locales) {
      const fresh = await measure(page, `/${locale}${freshPath}`);
      const chosen = await measure(page, `/${locale}${chosenPath}`);
      const { at400, leafed } = await measureZoomed(page, `/${locale}${freshPath}`);
      const rows = { fresh: fresh.row, chosen: chosen.row, end: [chosen.end], at400: at400.row, leafed: leafed.row };
      table[locale] = Object.fromEntries(Object.entries(rows).map(([name, edges]) => [name, edges.join('–')]));
      expect.soft(fresh.row[1], `the row in ${locale}`).toBeLessThanOrEqual(phone.height);
      expect.soft(chosen.row[1], `the row above the bar in ${locale}`).toBeLessThanOrEqual(chosen.end);
      expect.soft(at400.row[0], `the first time at 400 % in ${locale}`).toBeLessThanOrEqual(720);
      const half = ((leafed.row[0] ?? 0) + (leafed.row[1] ?? 0)) / 2;
      expect.soft(half, `the row of another week at 400 % in ${locale}`).toBeLessThanOrEqual(zoomed.height);
      const widths = [fresh, chosen, at400, leafed].map(({ width }) => width);
      expect.soft(widths).toEqual([phone.width, phone.width, zoomed.width, zoomed.width]);
    }
    if (isFull) for (const row of Object.entries(table)) process.stdout.write(`${JSON.stringify(row)}\n`);
  });

  test('a link opens the dates; what rests at the end covers neither focus nor what is pressed', async ({ page }) => {
    await openTimes(page, await world());
    await expect(page.locator('#date')).toBeHidden();
    await page.locator('.chip--goto').click();
    await expect(page.locator('#date')).toBeFocused();
    await timeRadio(page, weekday(2, 12)).check();
    await expect(picked(page)).toBeVisible();
    await expect.poll(() => covered(page)).toBeUndefined();
    await page.locator('.chip').first().focus();
    for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Tab', ...Array<string>(9).fill('ArrowDown'), 'Tab', 'Tab']) {
      await page.keyboard.press(key);
      expect(await covered(page), key).toBeUndefined();
    }
  });
});

async function leafsWithWhatIsChecked(page: Page): Promise<void> {
  await openTimes(page, await world());
  await timeRadio(page, nine).check();
  await leaf(page, 'next');
  expect(new URL(page.url()).search).toBe(`?week=${weekOf(later)}`);
  await expect.poll(() => focused(page)).toBe('week');
  const arrived = await seen(page);
  expect(arrived.week).toBeLessThanOrEqual(32);
  expect(arrived.row[1]).toBeLessThanOrEqual(arrived.end);
  await expect(picked(page)).toContainText(/kl\.\s(09|10)\.00/);
  await expect(page.locator('.slot input:checked')).toHaveCount(0);
  await page.locator('button[name="lang"][value="se"]').click();
  await expect(page).toHaveURL(/\/se\/.*week=/);
  await expect(picked(page)).toBeVisible();
  await goOn(page);
  await page.waitForURL(/\/reason/);
}

/** The second week has none in the afternoon: the page leads on to a day that has, and back to the chosen time. */
async function asksForAfternoons(page: Page): Promise<void> {
  await openTimes(page, await world());
  await timeRadio(page, nine).check();
  await leaf(page, 'next');
  const afternoon = page.getByRole('button', { name: nb.times.afternoon });
  await afternoon.click();
  await expect(page).toHaveURL(/week=.*part=afternoon#week$/);
  await expect(page.locator('main .nofree h3')).toBeVisible();
  await expect.poll(() => focused(page)).toBe('week');
  // Once more leads nowhere else: the focus is not lost.
  const answer = page.waitForResponse((each) => each.request().method() === 'POST');
  await afternoon.click();
  await (await answer).finished();
  await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(false);
  // A press does nothing while the one before is under way, which ends with its answer.
  await expect(async () => {
    await page.locator('main .nofree button').click();
    await expect(page).toHaveURL(/date=.*part=afternoon#d20/, { timeout: 1_500 });
  }).toPass({ timeout: 5_000 });
  await expect(timeRadio(page, weekday(0, 12))).toHaveCount(1);
  await expect(timeRadio(page, nine)).toHaveCount(0);
  await page.reload();
  await expect(timeRadio(page, weekday(0, 12))).toHaveCount(1);
  await expect(afternoon).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: nb.times.showChosen }).click();
  await expect(timeRadio(page, nine)).toBeChecked();
  await expect.poll(() => focused(page)).toBe(`d${calendarDate(nine)}`);
}

async function goesToDate(page: Page): Promise<void> {
  await openTimes(page, await world());
  const days = page.locator('#date option');
  await expect(days).toHaveCount(4);
  await expect(days.first()).toContainText(/, 4 ledige$/);
  await expect(page.locator('#date optgroup').last()).toHaveAttribute('label', /^Uke \d+$/);
  await page.locator('.chip--goto').click();
  await page.locator('#date').selectOption(calendarDate(later));
  await page.locator('button[name="goto"]').click();
  const date = calendarDate(later);
  await page.waitForURL((url) => url.search === `?date=${date}` && url.hash === `#d${date}`);
  await expect(timeRadio(page, later)).toHaveCount(1);
  await expect.poll(() => focused(page)).toBe(`d${date}`);
}

async function changesKind(page: Page): Promise<void> {
  const citizen = await world();
  await openSignedIn(page, `/nb${await addDraft(citizen, nine)}/time?week=${weekOf(nine)}`, citizen);
  const change = async (kind: string) => {
    await page.locator('main button[name="back"]').click();
    await page.waitForURL(/\/kind/);
    await page.locator(`label[for="${kind}"]`).click();
    await goOn(page);
    await page.waitForURL(/\/time/);
  };
  await change('video');
  await expect(page.locator('#notice')).toContainText(/på legekontoret.* på video/s);
  await expect(picked(page)).toHaveCount(0);
  await change('phone');
  await expect(page.locator('#notice')).toContainText(/på legekontoret.* på telefon/s);
  await change('office');
  await expect(timeRadio(page, nine)).toBeChecked();
  await expect(page.locator('#notice')).toHaveCount(0);
  await expect(picked(page)).toBeVisible();
}

async function choosesAmongTheNearest(page: Page): Promise<void> {
  const citizen = await world();
  if (!citizen.gp) throw new Error('the citizen has no GP');
  const emptyWeek = await addWeekWithoutSlots(citizen.gp);
  const draft = await addDraft(citizen, nine);
  await takeSlot(citizen.gp, nine);
  await openSignedIn(page, `/nb${draft}/time?taken=1`, citizen);
  await timeRadio(page, weekday(0, 8, 40)).check({ force: true });
  await page.getByRole('button', { name: nb.booking.taken.all }).click();
  await expect(page.locator('#week')).toBeVisible();
  await expect(timeRadio(page, weekday(0, 8, 40))).toBeChecked();
  await page.goto(`/nb${draft}/time?week=${emptyWeek}`);
  await expect(picked(page)).toBeVisible();
  await goOn(page);
  await page.waitForURL(/\/check/);
}

/** The way, and whether it is tried with scripts in the short run; with TEST_ALL=1 each is tried both ways. */
const ways: [title: string, go: (page: Page) => Promise<void>, withScripts: boolean][] = [
  ['one arrives at the week that one asks for, and a checked time comes along', leafsWithWhatIsChecked, false],
  ['a part of the day leads to its times, also from a week without any', asksForAfternoons, true],
  ['a date is chosen from the days that have free times', goesToDate, true],
  ['a new kind sets the time aside and says so; the kind before finds it again', changesKind, true],
  ['one of the nearest times, and a time beside an empty week, stay chosen', choosesAmongTheNearest, false],
];

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled, viewport: phone });

    for (const [title, go, withScripts] of ways)
      if (isLong || withScripts === javaScriptEnabled) test(title, ({ page }) => go(page));
  });
}

test('where scripts run, the bar follows the pressed time, and forgets it with the week', async ({ page }) => {
  await openTimes(page, await world());
  await expect(picked(page)).toHaveCount(0);
  await timeRadio(page, weekday(0, 12)).check();
  await expect(picked(page)).toContainText(/kl\.\s1[34]\.00/);
  await timeRadio(page, nine).check();
  await expect(picked(page)).toContainText(/kl\.\s(09|10)\.00/);
  // Choosing moves the focus nowhere.
  await expect(timeRadio(page, nine)).toBeFocused();
  await expect(page.locator('main button[name="go"]')).toHaveAccessibleDescription(/Du har valgt .* kl\./);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the bar shows no time that is no longer checked', async ({ page }) => {
    const citizen = await world();
    await openSignedIn(page, `/nb${await addDraft(citizen, nine)}/time`, citizen);
    await expect(picked(page)).toBeVisible();
    await timeRadio(page, weekday(0, 12)).check();
    await expect(picked(page)).toBeHidden();
    await timeRadio(page, nine).check();
    await expect(picked(page)).toBeVisible();
  });

  test('Enter means "Next", whatever buttons the step has', async ({ page }) => {
    await openTimes(page, await world());
    await timeRadio(page, nine).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/reason/);
  });
});
