/** The pages that are measured, as the portal answers them now. */
import { makePlainBrowser, type PlainBrowser } from '@/scripts/plain-browser/plain-browser';
import { send } from '@/scripts/plain-browser/send';
import { type GuardedWalk, guardedWalk, openPages } from '@/services/test-bench';
import { origin } from '../../measure/portal';
import { signIn } from '../../measure/sign-in';

export type Seen = { name: string; path: string; isGuarded: boolean; html: string };

/** A browser with a citizen who is signed in at high. */
export async function signedIn(): Promise<PlainBrowser> {
  const browser = makePlainBrowser();
  await signIn(browser, '/nb/my-page');
  return browser;
}

/** Goes through the services' forms, then looks at every page; answers them with the forms on the way. */
export async function walk(browser: PlainBrowser): Promise<{ pages: Seen[]; forms: GuardedWalk['forms'] }> {
  const { pages: guardedPages, forms } = await guardedWalk(browser, origin);
  const pages: Seen[] = [];
  for (const [list, isGuarded] of [
    [openPages, false],
    [guardedPages, true],
  ] as const) {
    for (const [name, path] of Object.entries(list)) {
      const { text: html } = await send({ url: new URL(path, origin), headers: headersFor(browser, isGuarded) });
      pages.push({ name, path, isGuarded, html });
    }
  }
  return { pages, forms };
}

export const headersFor = (browser: PlainBrowser, isGuarded: boolean): Record<string, string> =>
  isGuarded ? { cookie: browser.cookiesFor(new URL(origin)) } : {};
