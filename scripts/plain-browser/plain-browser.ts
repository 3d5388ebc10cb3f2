/** A browser with cookies, redirects and forms, but no scripts and no rendering: for measurements and the soak. */
import type { Agent } from 'node:http';
import { CookieJar } from 'tough-cookie';
import { bodyOf, type Form } from './forms';
import { type Answer, send } from './send';

/** An address that is opened, or a form that is sent. */
export type Step = { url: URL; form?: undefined } | { form: Form };

export const addressOf = (step: Step): URL => step.form?.action ?? (step as { url: URL }).url;

/** `agent`: for this request another than the browser's. */
type Manner = { cut?: boolean; limit?: number; agent?: Agent };

/** What Chromium says of a navigation: https://www.w3.org/TR/fetch-metadata/ */
const navigation = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document', accept: 'text/html' };

export type PlainBrowser = ReturnType<typeof makePlainBrowser>;

/** A browser with its own cookies, and its own connections where it gets an agent. */
export function makePlainBrowser(agent?: Agent) {
  const jar = new CookieJar(undefined, { rejectPublicSuffixes: false });

  /** One step, without its redirect. Throws NoAnswer. */
  async function take(step: Step, manner: Manner = {}): Promise<Answer> {
    const url = addressOf(step);
    const cookie = jar.getCookieStringSync(url.href);
    const origin: Record<string, string> = step.form ? { origin: step.form.page.origin } : {};
    const body = step.form && (await bodyOf(step.form));
    const answer = await send({ url, headers: { ...navigation, ...origin, cookie }, body, agent, ...manner });
    for (const line of answer.headers['set-cookie'] ?? []) jar.setCookieSync(line, url.href, { ignoreError: true });
    return answer;
  }

  return {
    take,
    /** The cookies that an address gets, as one header. */
    cookiesFor: (url: URL) => jar.getCookieStringSync(url.href),
    forgetCookies: () => jar.removeAllCookiesSync(),
  };
}

/** Where an answer leads on to; undefined for a page. */
export function nextOf({ url, headers }: Answer): URL | undefined {
  return headers.location === undefined ? undefined : new URL(headers.location, url);
}

/** Takes a step and follows its redirects. */
export async function visit(browser: PlainBrowser, step: Step): Promise<Answer> {
  const answer = await browser.take(step);
  const next = nextOf(answer);
  return next ? visit(browser, { url: next }) : answer;
}
