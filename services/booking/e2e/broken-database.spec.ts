/**
 * Citizens book while the database is stopped, frozen, only reads or cuts its connections: each is told the truth, no
 * booking that was acknowledged is lost, none is made twice, and it goes on by itself.
 */
import { type APIRequestContext, expect, test } from '@playwright/test';
import { nb } from '@/e2e/catalogue';
import {
  isLong,
  type PortalOnOwnDatabase,
  plainBrowser,
  runOn,
  startPortalOnOwnDatabase,
} from '@/e2e/steps/own-database';
import { login } from '@/e2e/steps/plain-login';
import { hiddenFields, postForm } from '@/e2e/steps/post-form';
import type { Bookable } from '@/services/booking/testing/make-bookable';

// One database for all: one test at a time.
test.describe.configure({ mode: 'default', timeout: 120_000 });

/** How many times two citizens each want, in one test. */
const times = isLong ? 12 : 3;
const rounds = isLong ? 10 : 2;

let portal: PortalOnOwnDatabase;
const bookable: Bookable[] = [];
test.beforeAll(async () => {
  test.setTimeout(90_000);
  const prepare = async (owner: string) => {
    bookable.push(...JSON.parse(await runOn(owner, 'services/booking/testing/make-bookable.ts', String(times * 4))));
  };
  portal = await startPortalOnOwnDatabase(prepare);
});
test.afterAll(() => portal.stop());

/** What a citizen was told at last: the address of the appointment, or that somebody else was faster. */
type Told = { citizen: Bookable; appointment: string | null };

/** How often somebody was told in this test that something went wrong. */
let problems = 0;

/** Presses the button, and again as long as the page says that something went wrong. */
async function confirm(browser: APIRequestContext, citizen: Bookable, form: Record<string, string>): Promise<Told> {
  for (;;) {
    const answer = await postForm(browser, `${portal.portal}${citizen.check}`, form);
    const { location = '' } = answer.headers();
    const [, appointment] = /^(?:http:\/\/[^/]+)?\/nb\/appointments\/([0-9a-f-]{36})\?booked=1$/.exec(location) ?? [];
    if (appointment) return { citizen, appointment };
    if (/\/time\?taken=1$/.test(location)) return { citizen, appointment: null };
    expect(answer.status()).toBe(500);
    const page = await answer.text();
    expect(page).toContain(nb.problem.givenBack);
    expect(page).toContain(nb.practices.callToBook);
    problems += 1;
  }
}

/** Signs citizens in and opens the page that books; then `happen` while all of them press the button. */
async function bookWhile(
  nth: number,
  happen: () => Promise<unknown>,
  before: () => Promise<unknown> = async () => undefined,
): Promise<Told[]> {
  problems = 0;
  const wanted = [
    bookable.slice(nth * times, (nth + 1) * times),
    bookable.slice(times * (4 + nth), times * (5 + nth)),
  ].flat();
  const ready: { browser: APIRequestContext; citizen: Bookable; form: Record<string, string> }[] = [];
  for (const citizen of wanted) {
    const browser = await plainBrowser();
    const { page } = await login(browser, portal, { pid: citizen.pid, locale: 'nb', returnTo: citizen.check });
    ready.push({ browser, citizen, form: { ...hiddenFields(await page.text(), 'go'), go: '' } });
  }
  await before();
  const [told] = await Promise.all([
    Promise.all(ready.map(({ browser, citizen, form }) => confirm(browser, citizen, form))),
    happen(),
  ]);
  return told;
}

/** The rows agree with what citizens were told; every time is booked once. */
async function expectTruth(told: Told[]): Promise<void> {
  const rows = await portal.postgres.run(
    `select id, citizen_id, start_at, status from appointment where citizen_id in (${told.map(({ citizen }) => `'${citizen.id}'`)})`,
  );
  const acknowledged = told.filter(({ appointment }) => appointment);
  expect(rows.map(({ id, citizen_id }) => [id, citizen_id]).sort()).toEqual(
    acknowledged.map(({ appointment, citizen }) => [appointment, citizen.id]).sort(),
  );
  expect(rows.map(({ status }) => status)).toEqual(Array(times).fill('booked'));
  expect(new Set(rows.map(({ start_at }) => String(start_at))).size).toBe(times);
}

/** Locks what bookings write until `work` is done, so that each is in mid-statement. */
async function whileLocked(work: () => Promise<unknown>): Promise<void> {
  const lock = 'begin; lock table slot in share row exclusive mode';
  await portal.postgres.whileHeld(lock, async () => {
    const waiting =
      "select count(*)::int as count from pg_stat_activity where usename = 'portal_web' and wait_event_type = 'Lock'";
    await expect.poll(async () => (await portal.postgres.run(waiting))[0]?.count).toBeGreaterThan(0);
    await work();
  });
}

test('connections end in mid-statement', async () => {
  const told = await bookWhile(0, async () => {
    for (let round = 0; round < rounds; round++) await whileLocked(() => portal.endConnections());
  });
  await expectTruth(told);
});

test('the server is stopped in mid-statement and started again', async () => {
  const told = await bookWhile(1, () =>
    whileLocked(async () => {
      await portal.postgres.stop();
      await portal.postgres.start();
    }),
  );
  await expectTruth(told);
});

test('the server only reads for a while', async () => {
  const told = await bookWhile(
    2,
    async () => {
      // Until somebody has been told that nothing was booked.
      await expect.poll(() => problems).toBeGreaterThan(0);
      await portal.postgres.readOnly(false);
    },
    () => portal.postgres.readOnly(true),
  );
  await expectTruth(told);
});

// It waits for the limits: in short, `e2e/broken-database.spec.ts` freezes a server once.
if (isLong) {
  test('the server is frozen in mid-statement, and goes on', async () => {
    const told = await bookWhile(3, () =>
      whileLocked(async () => {
        await portal.postgres.freeze();
        const anybody = await plainBrowser();
        expect(await (await anybody.get(`${portal.portal}/nb/practices`)).text()).toContain(nb.practices.callToBook);
        portal.postgres.thaw();
      }),
    );
    await expectTruth(told);
    expect(problems).toBeGreaterThan(0);
  });
}
