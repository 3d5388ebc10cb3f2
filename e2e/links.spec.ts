/** Every internal link is a door: over plain HTTP each is followed once, from every page that a citizen gets to. */
import { type APIRequestContext, request as requests } from '@playwright/test';
import { openPages, serviceAtHigh } from '@/services/testing';
import { expect, test } from './fixtures';
import { logIn } from './steps/sign-in';
import { isFull } from './ways';

const { home, form } = serviceAtHigh();
const known = ['', '/my-page', '/privacy', '/accessibility', '/signed-out', '/step-up', '/login-failed', '/problem'];
const starts = [...known, ...openPages, home, form.address].map((path) => `/nb${path}`);

const linksIn = (page: string) =>
  [...page.matchAll(/<a\b[^>]*? href="(\/[^"#]*)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

/** Rows have ids of their own, and lists many pages: one of a kind is enough. */
const kindOf = (path: string) =>
  path.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '…').replace(/([?&]page=)\d+/, '$1…');

/** Pages in one language are searched for links; a link to another language is followed, and not searched. */
const isSearched = (path: string) => /^\/nb(\/|\?|$)/.test(path);

/** What each address answers, and on which page its link stands. */
async function follow(browser: APIRequestContext, origin: string) {
  const found = new Map(starts.map((path) => [kindOf(path), 'nowhere: it is where citizens begin']));
  const waiting = [...starts];
  const missing: string[] = [];
  for (let path = waiting.shift(); path; path = waiting.shift()) {
    const answer = await browser.get(path, { maxRedirects: 0 });
    if (answer.status() >= 400)
      missing.push(`${path} answers ${answer.status()}, linked from ${found.get(kindOf(path))}`);
    const { location } = answer.headers();
    const led = location && new URL(location, origin).origin === origin ? [location.replace(origin, '')] : [];
    const links = isSearched(path) ? linksIn(await answer.text()) : [];
    for (const next of [...led, ...links]) {
      if (found.has(kindOf(next))) continue;
      found.set(kindOf(next), path);
      waiting.push(next);
    }
  }
  return { followed: found.size, missing };
}

test.describe.configure({ mode: 'default' });

/** What is shown at substantial is shown at high, too, but for the way up. */
const atSubstantial = isFull ? ([['a citizen is signed in at substantial', 'MinID']] as const) : [];

for (const [who, eid] of [
  ['nobody is signed in', undefined],
  ...atSubstantial,
  ['a citizen is signed in at high', 'BankID'],
] as const) {
  test(`no link leads to a page that is not there, where ${who}`, async ({ origin, citizen }) => {
    const browser = await requests.newContext({ baseURL: origin });
    await form.prepare(citizen);
    if (eid) await logIn(browser, eid === 'MinID' ? '/nb/my-page' : `/nb${home}`, citizen, eid);
    const { followed, missing } = await follow(browser, origin);
    expect(missing).toEqual([]);
    expect(followed).toBeGreaterThan(starts.length);
    // The way here has ended nobody's session.
    if (eid) expect((await browser.get('/oauth2/session')).status()).toBe(200);
  });
}
