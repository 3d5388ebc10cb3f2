/** A citizen's way through the portal, form by form: the pages to measure, and the forms that they send. */
import { filled, formOf, type Page, pageOf } from '@/scripts/plain-browser/forms';
import { makePlainBrowser, type PlainBrowser, visit } from '@/scripts/plain-browser/plain-browser';
import { send } from '@/scripts/plain-browser/send';
import { origin } from '../../measure/portal';
import { signIn } from '../../measure/sign-in';

export type Seen = { name: string; path: string; isGuarded: boolean; html: string };

/** The button that goes on. */
export const go = { go: 'next' };
const address = (path: string) => new URL(path, origin);
const open = async (browser: PlainBrowser, path: string) => pageOf(await visit(browser, { url: address(path) }));

/** Sends a page's form; answers the page that it leads to. */
async function answer(browser: PlainBrowser, page: Page, selector: string, fields: Record<string, string>) {
  return pageOf(await visit(browser, { form: filled(formOf(page, selector), fields) }));
}

const firstValue = (page: Page, selector: string) => page.$(selector).first().attr('value') ?? '';

/** The steps of a booking, each with its page, up to the check. */
export async function fillIn(browser: PlainBrowser, type: string) {
  const kind = await open(browser, '/nb/appointments/new');
  const time = await answer(browser, kind, '[name="type"]', { ...go, type });
  const slot = firstValue(time, '[name="slot"]');
  const reason = await answer(browser, time, '[name="slot"]', { ...go, slot });
  const check = await answer(browser, reason, '[name="reason"]', { ...go, reason: 'Vondt i kneet' });
  if (!check.url.pathname.endsWith('/check')) throw new Error(`the booking came to ${check.url.pathname}`);
  return { kind, time, reason, check, slot };
}

/** Books what a check page shows; answers the receipt. */
export const confirm = (browser: PlainBrowser, check: Page) => answer(browser, check, '[name="shown"]', go);

/** A browser with a citizen who is signed in at high. */
export async function signedIn(): Promise<PlainBrowser> {
  const browser = makePlainBrowser();
  await signIn(browser, '/nb/my-page');
  return browser;
}

const openPages = {
  start: '/nb',
  practices: '/nb/practices',
  'a practice': '/nb/practices/karasjok-legesenter',
};

/** Books one visit, begins another, and looks at every page. */
export async function walk(
  browser: PlainBrowser,
): Promise<{ pages: Seen[]; steps: Awaited<ReturnType<typeof fillIn>> }> {
  const receipt = await confirm(browser, (await fillIn(browser, 'phone')).check);
  const steps = await fillIn(browser, 'office');
  const step = ({ url }: Page) => url.pathname;
  // The first week may be nearly over.
  const nextWeek = steps.time.$('.weekbar__next').attr('href');
  const guardedPages = {
    'my page': '/nb/my-page',
    appointments: '/nb/appointments',
    kind: step(steps.kind),
    time: nextWeek ?? step(steps.time),
    reason: step(steps.reason),
    check: step(steps.check),
    receipt: `${receipt.url.pathname}?booked=1`,
  };
  const pages: Seen[] = [];
  for (const [list, isGuarded] of [
    [openPages, false],
    [guardedPages, true],
  ] as const) {
    for (const [name, path] of Object.entries(list)) {
      const { text: html } = await send({ url: address(path), headers: headersFor(browser, isGuarded) });
      pages.push({ name, path, isGuarded, html });
    }
  }
  return { pages, steps };
}

export const headersFor = (browser: PlainBrowser, isGuarded: boolean): Record<string, string> =>
  isGuarded ? { cookie: browser.cookiesFor(address('/nb')) } : {};
