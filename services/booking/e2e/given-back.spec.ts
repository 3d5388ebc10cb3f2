/**
 * Without scripts, while the database is gone: whoever sends a step, confirms, cancels, starts again or logs out gets the form
 * back with what is in it, as often as it fails, and one press does it once the database is there.
 */
import { expect, type Page, test } from '@playwright/test';
import { nb } from '@/e2e/catalogue';
import { type PortalOnOwnDatabase, runOn, startPortalOnOwnDatabase } from '@/e2e/steps/own-database';
import { login } from '@/e2e/steps/plain-login';
import { isFull } from '@/e2e/ways';
import type { Bookable } from '@/services/booking/testing/make-bookable';
import { confirm, goOn } from '@/services/booking/testing/steps';

const text = 'Vondt i kneet,\r\nverst om "natten" & <litt> til';
const shown = text.replace('\r\n', '\n');

let portal: PortalOnOwnDatabase;
const bookable: Bookable[] = [];
test.beforeAll(async () => {
  test.setTimeout(90_000);
  const prepare = async (owner: string) => {
    bookable.push(...JSON.parse(await runOn(owner, 'services/booking/testing/make-bookable.ts', '3')));
  };
  portal = await startPortalOnOwnDatabase(prepare);
});
test.afterAll(() => portal.stop());

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const field = (page: Page) => page.locator('textarea');
const sendAgain = (page: Page) => page.getByRole('button', { name: nb.problem.again }).click();

/** Opens a page as the nth citizen. */
async function open(page: Page, nth: number, path: (check: string) => string): Promise<Page> {
  const { pid, check } = bookable[nth] as Bookable;
  await login(page.context().request, portal, { pid, locale: 'nb', returnTo: path(check) });
  await page.goto(`${portal.portal}${path(check)}`);
  return page;
}

async function write(page: Page, nth: number): Promise<void> {
  await open(page, nth, (check) => check.replace('/check', '/reason'));
  await field(page).fill(text);
}

const isAt = (path: RegExp) => async (page: Page) => path.test(page.url());
const receipt = /\/appointments\/[0-9a-f-]{36}\?booked=1$/;

type Case = {
  open: (page: Page, nth: number) => Promise<unknown>;
  send: (page: Page) => Promise<unknown>;
  /** Whether what was pressed at last has been done. */
  isDone: (page: Page) => Promise<boolean>;
};

/** Each as another citizen. */
const all: Record<string, Case> = {
  'a step with a text': { open: write, send: goOn, isDone: isAt(/\/check$/) },
  'the check step': { open: (page, nth) => open(page, nth, (check) => check), send: goOn, isDone: isAt(receipt) },
  'a cancellation': {
    open: async (page, nth) => {
      await confirm(await open(page, nth, (check) => check));
      await page.goto(`${page.url().replace(/\?.*/, '')}/cancel`);
    },
    send: (page) => page.locator('main button[type="submit"]').click(),
    isDone: isAt(/\/appointments\/[0-9a-f-]{36}$/),
  },
  '"Log out" in a step': {
    open: write,
    send: (page) => page.locator('button[name="logout"]').click(),
    isDone: async (page) => (await heading(page).textContent()) === nb.logout.doneTitle,
  },
  '"Start again"': {
    open: (page, nth) => open(page, nth, () => '/nb/appointments/new?type=phone'),
    send: (page) => page.getByRole('button', { name: nb.booking.anew.start }).click(),
    isDone: isAt(/\/kind$/),
  },
  'a step whose session ends meanwhile': { open: write, send: goOn, isDone: isAt(/\/reason$/) },
};

/** The last two in full only. */
const cases = Object.entries(all).slice(0, isFull ? undefined : 4);

/** The answer to what `send` sends is the form itself, at no other address, and nobody keeps it. */
async function expectGivenBack(page: Page, send: (page: Page) => Promise<unknown>): Promise<void> {
  const before = page.url();
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await send(page);
  const answer = await answered;
  expect(answer.status()).toBe(500);
  expect(answer.headers()).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  expect(answer.headers().location).toBeUndefined();
  await expect(heading(page)).toHaveText(nb.problem.title);
  await expect(page.locator('main')).toContainText(nb.problem.givenBack);
  await expect(page.locator('main')).toContainText(/[0-9A-F]{4}-[0-9A-F]{4}/);
  expect(page.url().replace(/\/keep$/, '/reason')).toBe(before.replace(/\/keep$/, '/reason'));
}

/** Presses until it is done: the portal's connections have to be made anew. */
const pressUntil = (page: Page, { isDone }: Case) =>
  expect(async () => {
    if (!(await isDone(page))) await sendAgain(page);
    expect(await isDone(page)).toBe(true);
  }).toPass();

const endSession = ({ id }: Bookable) =>
  portal.postgres.run(
    `update session set last_seen_at = last_seen_at - interval '31 minutes' where citizen_id = '${id}'`,
  );

test('each form comes back as often as it fails, and then one press does it', async ({ browser }) => {
  test.setTimeout(120_000);
  const opened: { name: string; one: Case; page: Page }[] = [];
  for (const [nth, [name, one]] of cases.entries()) {
    const page = await browser.newPage({ ...test.info().project.use, javaScriptEnabled: false });
    await one.open(page, nth);
    opened.push({ name, one, page });
  }
  await portal.postgres.stop();
  for (const { name, one, page } of opened)
    await test.step(name, async () => {
      await expectGivenBack(page, one.send);
      await expectGivenBack(page, sendAgain);
      if (one.open === write) await expect(page.getByLabel(nb.form.wrote)).toHaveValue(shown);
      expect(await page.getByRole('link', { name: nb.layout.logOut }).count()).toBe(name.startsWith('"Log') ? 1 : 0);
    });
  await portal.postgres.start();
  if (isFull) await endSession(bookable[opened.length - 1] as Bookable);
  for (const { name, one, page } of opened) await test.step(`${name}, sent`, () => pressUntil(page, one));
  const [first, last] = [opened[0], opened.at(-1)].map((each) => each?.page as Page);
  await expect((first as Page).locator('.said')).toHaveText(shown);
  if (isFull) await expect(field(last as Page)).toHaveValue(shown);
  expect(portal.log()).not.toContain('Vondt i kneet');
});
