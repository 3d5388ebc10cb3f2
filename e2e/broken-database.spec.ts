/**
 * The database is frozen, only reads, is restarted, or cuts its connections, while citizens read, log in and log out: they
 * see a right page, or the one that says whom to call; nothing hangs; and the portal recovers by itself.
 */
import { type APIRequestContext, type APIResponse, expect, test } from '@playwright/test';
import { openPages as openToAll, serviceAtHigh } from '@/services/testing';
import { nb } from './catalogue';
import { makeCrowd } from './steps/crowd';
import { isLong, type PortalOnOwnDatabase, plainBrowser, startPortalOnOwnDatabase } from './steps/own-database';
import { login } from './steps/plain-login';
import { unusedNumber } from './unused-number';

// One database for all: one test at a time.
test.describe.configure({ mode: 'default', timeout: 90_000 });

let portal: PortalOnOwnDatabase;
test.beforeAll(async () => {
  test.setTimeout(90_000);
  portal = await startPortalOnOwnDatabase();
});
test.afterAll(() => portal.stop());

const { home } = serviceAtHigh();
/** Without any data of their own. */
const openPages = ['/nb/privacy', '/nb/accessibility', '/nb/login-failed?reason=unavailable', '/nb/problem'];

const open = (browser: APIRequestContext, path: string, options = {}) =>
  browser.get(`${portal.portal}${path}`, { headers: { 'accept-language': 'nb' }, ...options });
const titleOf = async (answer: APIResponse) => /<h1[^>]*>([^<]*)/.exec(await answer.text())?.[1];
const titleAt = async (browser: APIRequestContext, path: string) => titleOf(await open(browser, path));

/** The page that says whom to call, with a reference. */
async function expectProblemPage(answer: APIResponse): Promise<void> {
  const page = await answer.text();
  expect(page).toContain(nb.problem.title);
  expect(page).toMatch(/[0-9A-F]{4}-[0-9A-F]{4}/);
  expect(page).toContain('href="tel:');
}

async function signedIn(): Promise<APIRequestContext> {
  const browser = await plainBrowser();
  await login(browser, portal, { pid: unusedNumber(), locale: 'nb' });
  expect((await open(browser, '/oauth2/session')).status()).toBe(200);
  return browser;
}

const navigation = () => ({ origin: portal.portal, 'sec-fetch-mode': 'navigate', 'accept-language': 'nb' });
const logOut = (browser: APIRequestContext, options = {}) =>
  browser.post(`${portal.portal}/oauth2/logout`, { headers: navigation(), ...options });

/** Each shows what it is about. */
async function expectTitles(browser: APIRequestContext, paths: string[]): Promise<void> {
  const titles = await Promise.all(paths.map((path) => titleAt(browser, path)));
  const isRight = (title: string | undefined, nth: number) =>
    Boolean(title) && (title === nb.problem.title) === paths[nth]?.endsWith('/problem');
  expect(titles.filter((title, nth) => !isRight(title, nth))).toEqual([]);
}

/** Whoever wants to log in is told that it cannot be done now. */
async function expectNoLogin(browser: APIRequestContext): Promise<void> {
  const answer = await open(browser, '/oauth2/login?level=idporten-loa-high', { headers: navigation() });
  expect(await titleOf(answer)).toBe(nb.loginFailed.unavailable.title);
}

/** Whoever logs out is told that nothing came of it, and keeps the cookie to try again. */
async function expectStillIn(browser: APIRequestContext): Promise<void> {
  const answer = await logOut(browser, { maxRedirects: 0 });
  expect(answer.headers()['set-cookie']).toBeUndefined();
  const page = await browser.get(answer.headers().location ?? '');
  expect(await page.text()).toContain(nb.problem.stillIn);
}

/** The portal works again, without a restart: it can do its job, and the citizen is still signed in. */
async function expectRecovery(browser: APIRequestContext): Promise<void> {
  const state = async () => [
    (await open(browser, '/api/health/ready')).status(),
    (await open(browser, '/oauth2/session')).status(),
    await titleAt(browser, `/nb${home}`),
  ];
  await expect.poll(state, { timeout: 20_000 }).toEqual([200, 200, expect.not.stringContaining(nb.problem.title)]);
}

test('frozen: open pages answer before anybody is told of a problem, all others say whom to call, and then it recovers', async () => {
  const [citizen, anybody] = [await signedIn(), await plainBrowser()];
  await portal.postgres.freeze();
  let isTold = false;
  const asked = [`/nb${home}`, '/nb/my-page'].map((path) => open(citizen, path));
  const told = Promise.all(asked).finally(() => {
    isTold = true;
  });
  expect((await open(anybody, '/api/health/live')).status()).toBe(200);
  await expectTitles(anybody, [...openPages, '/nb']);
  expect((await open(anybody, '/api/health/ready')).status()).toBe(503);
  expect(isTold).toBe(false);
  for (const answer of await told) await expectProblemPage(answer);
  await Promise.all([
    expectTitles(citizen, [...openPages, '/nb']),
    open(citizen, `/nb${home}`).then(expectProblemPage),
    expectNoLogin(anybody),
    expectStillIn(citizen),
  ]);
  portal.postgres.thaw();
  await expectRecovery(citizen);
});

/** Tables that a citizen's own pages read. What is open to everybody needs none of them. */
const locked = isLong ? ['session', 'draft'] : ['session'];

/** Resolves once so many of the portal's connections wait for a lock. */
const waiting = (connections: number) =>
  expect
    .poll(async () => {
      const of = "usename = 'portal_web' and wait_event_type = 'Lock'";
      const [row] = await portal.postgres.run(`select count(*)::int as count from pg_stat_activity where ${of}`);
      return row?.count;
    })
    .toBe(connections);

for (const table of locked) {
  test(`while ${table} is locked and citizens' requests hold every connection, open pages show`, async () => {
    const [citizen, anybody] = [await signedIn(), await plainBrowser()];
    await portal.postgres.whileHeld(`begin; lock table ${table} in access exclusive mode`, async () => {
      let isTold = false;
      const path = table === 'draft' ? home : '/my-page';
      const asked = Promise.all(Array.from({ length: 12 }, () => open(citizen, `/nb${path}`))).finally(() => {
        isTold = true;
      });
      await waiting(10);
      await expectTitles(anybody, [...openPages, ...openToAll.map((page) => `/nb${page}`), '/nb']);
      expect(isTold).toBe(false);
      await expectTitles(citizen, [...openPages, '/nb']);
      await asked;
    });
    await expectRecovery(citizen);
  });
}

test('more than can wait: the last are refused with a page of ours, probes are answered, and who leaves makes room', async () => {
  const citizen = await signedIn();
  const { cookies } = await citizen.storageState();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  await portal.postgres.whileHeld('begin; lock table session in access exclusive mode', async () => {
    // 2,000 wait, 64 are worked on.
    const crowd = makeCrowd(`${portal.portal}/nb/my-page`, cookie, 2_200);
    const { headers, text } = await crowd.refused;
    expect(headers).toMatchObject({ 'retry-after': '60', 'cache-control': 'no-store' });
    expect(headers['strict-transport-security']).toBeTruthy();
    expect(text).toContain(nb.busy.title);
    const [live, ready] = await Promise.all(['live', 'ready'].map((name) => open(citizen, `/api/health/${name}`)));
    expect([live?.status(), ready?.status()]).toEqual([200, 200]);
    expect(await ready?.json()).toMatchObject({ overloaded: true });
    crowd.leave();
  });
  await expectRecovery(citizen);
});

test('read-only: pages show, logging in and out say that it cannot be done now, and the citizen stays signed in', async () => {
  const [citizen, anybody] = [await signedIn(), await plainBrowser()];
  await portal.postgres.run("update session set last_seen_at = last_seen_at - interval '2 minutes'");
  await portal.postgres.readOnly(true);
  await expect.poll(async () => (await open(anybody, '/api/health/ready')).status()).toBe(503);
  for (const path of [`/nb${home}`, '/nb/my-page', ...openToAll.map((page) => `/nb${page}`), '/nb']) {
    expect(await titleAt(citizen, path), path).not.toBe(nb.problem.title);
  }
  await Promise.all([expectNoLogin(anybody), expectStillIn(citizen)]);
  await portal.postgres.readOnly(false);
  await expectRecovery(citizen);
  expect(await titleOf(await logOut(citizen))).toBe(nb.logout.doneTitle);
  expect((await open(citizen, '/oauth2/session')).status()).toBe(401);
});

/** Citizens read until `until` is over; answers the titles that they saw. */
async function readWhile(browsers: APIRequestContext[], until: Promise<unknown>): Promise<Set<string | undefined>> {
  let isOver = false;
  const over = until.finally(() => {
    isOver = true;
  });
  const seen = new Set<string | undefined>();
  const paths = [`/nb${home}`, '/nb/my-page', ...openToAll.map((page) => `/nb${page}`), '/nb'];
  const read = async (browser: APIRequestContext) => {
    do for (const path of paths) seen.add(await titleAt(browser, path));
    while (!isOver);
  };
  await Promise.all([over, ...browsers.map(read)]);
  return seen;
}

const rounds = 20;

const breaks: Record<string, () => Promise<unknown>> = {
  'is stopped and started again': async () => {
    await portal.postgres.stop();
    await portal.postgres.start();
  },
  'ends its connections': () => portal.endConnections(),
};

for (const [what, happen] of isLong ? Object.entries(breaks) : []) {
  test(`while it ${what}, citizens who read see their pages or the one that says whom to call`, async () => {
    const citizens = await Promise.all([signedIn(), signedIn(), signedIn()]);
    const right = await readWhile(citizens, Promise.resolve());
    // The start page is open: without a database it knows nobody.
    right.add(await titleAt(await plainBrowser(), '/nb'));
    const again = async () => {
      for (let round = 0; round < rounds; round++) await happen();
    };
    const seen = await readWhile(citizens, again());
    expect([...seen].filter((title) => title !== nb.problem.title && !right.has(title))).toEqual([]);
    for (const citizen of citizens) await expectRecovery(citizen);
  });
}
