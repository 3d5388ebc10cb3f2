/** Several tabs of one browser, at the very same moment: each login ends in the browser that began it, in any order. */
import { type APIRequestContext, request as requests } from '@playwright/test';
import { serviceAtHigh } from '@/services/testing';
import { makeCitizen, openSessionsOf } from './citizens';
import { expect, test } from './fixtures';
import { holdAnswers } from './steps/held-answers';
import { goOn } from './steps/plain-login';
import { atIdPorten, authenticate } from './steps/sign-in';
import { ownLoginsOverHttp, ownLoginsOverHttpInFull, way } from './ways';

const { home } = serviceAtHigh();
const issuer = () => new URL(process.env.IDPORTEN_WELL_KNOWN_URL ?? '').origin;
const pathOf = (tab: number) => `/oauth2/login?redirect=${encodeURIComponent(`/nb${home}?tab=${tab}`)}`;

/** The cookies that bind logins to a browser. */
const bindingsOf = (cookies: { name: string; expires: number }[]) =>
  cookies.filter(({ name }) => name.includes('portal-login'));

/** Begins a login in each of so many tabs, none of which has seen another's answer; answers where each leads on. */
async function beginAtOnce(browser: APIRequestContext, portal: string, tabs: number): Promise<string[]> {
  const { origins, stop } = await holdAnswers(portal, tabs);
  const begun = await Promise.all(
    origins.map((origin, tab) => browser.get(`${origin}${pathOf(tab)}`, { maxRedirects: 0 })),
  );
  stop();
  return begun.map((answer) => answer.headers().location ?? '');
}

/** Goes on from there to the address that the callback leads to. */
async function finish(browser: APIRequestContext, portal: string, start: string, pid: string): Promise<string> {
  const isCallback = (address: string) => way().callback.test(address);
  const { next } = await goOn(browser, { issuer: issuer() }, start, { pid, locale: 'nb' }, isCallback);
  const answer = await browser.get(next, { maxRedirects: 0 });
  return new URL(answer.headers().location ?? '', portal).pathname;
}

const twelve = Array.from({ length: 12 }, (_, tab) => tab);
const orders: [string, number[]][] = [
  ['two, the first one first', [0, 1]],
  ['two, the last one first', [1, 0]],
  ['twelve, the last one first', twelve.toReversed()],
  ...(process.env.TEST_ALL
    ? ([
        ['twelve, the first one first', twelve],
        ['twelve, from the middle', twelve.map((tab) => (tab * 7 + 5) % 12)],
      ] as [string, number[]][])
    : []),
];

for (const [name, order] of orders) {
  test(
    `tabs at the same moment, ${name}: every login is finished, with one session`,
    // Two in the less obvious order are enough for a further way.
    order[0] === 1 ? ownLoginsOverHttp : ownLoginsOverHttpInFull,
    async ({ citizen, origin }) => {
      const browser = await requests.newContext();
      const begun = await beginAtOnce(browser, origin, order.length);
      expect(bindingsOf((await browser.storageState()).cookies)).toHaveLength(order.length);
      for (const tab of order) {
        expect(await finish(browser, origin, begun[tab] ?? '', citizen.pid)).toBe(`/nb${home}`);
      }
      expect(await openSessionsOf(citizen)).toBe(1);
    },
  );
}

test(
  'two tabs of a real browser that open at the same moment are both signed in',
  ownLoginsOverHttp,
  async ({ page, citizen, origin }) => {
    const other = await page.context().newPage();
    const { origins, stop } = await holdAnswers(origin, 2);
    await Promise.all([page, other].map((tab, nth) => tab.goto(`${origins[nth]}${pathOf(nth)}`)));
    stop();
    await authenticate(page, citizen);
    await expect(page).toHaveURL(`/nb${home}?tab=0`);
    await other.reload();
    if (atIdPorten(new URL(other.url()))) await authenticate(other, citizen);
    await expect(other).toHaveURL(`/nb${home}?tab=1`);
    await page.reload();
    await expect(page).toHaveURL(`/nb${home}?tab=0`);
  },
);

test(
  'logins that are begun again and again add nothing to the cookies, and those of tabs end by themselves',
  ownLoginsOverHttpInFull,
  async ({ citizen, origin }) => {
    const browser = await requests.newContext();
    const cookies = async () => bindingsOf((await browser.storageState()).cookies);
    const [first = ''] = await beginAtOnce(browser, origin, 3);
    const quarter = Date.now() / 1000 + 15 * 60 + 5;
    for (const { expires } of await cookies()) expect(expires).toBeLessThan(quarter);
    for (let login = 0; login < 20; login++) await browser.get(`${origin}${pathOf(login)}`, { maxRedirects: 0 });
    expect(await cookies()).toHaveLength(3);
    await finish(browser, origin, first, citizen.pid);
    // The one that the session rests on stays until the browser closes.
    expect((await cookies()).filter(({ expires }) => expires === -1)).toHaveLength(1);
  },
);

test(
  'of two people in tabs that opened at the same moment one is signed in at most',
  ownLoginsOverHttp,
  async ({ citizen, origin }) => {
    const [browser, one, other] = [await requests.newContext(), citizen, await makeCitizen()];
    const begun = await beginAtOnce(browser, origin, 2);
    const callbacks: string[] = [];
    for (const [nth, { pid }] of [one, other].entries()) {
      // Each at ID-porten with cookies of its own, so that neither is the other's single sign-on.
      const at = await requests.newContext();
      const isCallback = (address: string) => way().callback.test(address);
      const { next } = await goOn(at, { issuer: issuer() }, begun[nth] ?? '', { pid, locale: 'nb' }, isCallback);
      callbacks.push(next);
    }
    const answers = await Promise.all(callbacks.map((address) => browser.get(address, { maxRedirects: 0 })));
    const led = answers.map((answer) => answer.headers().location ?? '');
    expect(led.filter((address) => address.includes('other-person'))).toHaveLength(1);
    expect((await openSessionsOf(one)) + (await openSessionsOf(other))).toBe(0);
  },
);
