/** A login over plain HTTP, redirect by redirect, as a browser without JavaScript would make it. */
import type { APIRequestContext, APIResponse } from '@playwright/test';
import type { Locale } from '@/lib/i18n/routing';
import type { Eid } from './sign-in';
import type { Stack } from './stack';

export type LoginWish = {
  pid: string;
  locale: Locale;
  level?: 'substantial' | 'high';
  eid?: Eid;
  returnTo?: string;
  prompt?: 'login';
};

/** How it ended: the portal's last answer that leads on, and what the citizen then sees. */
export type LoginEnd = { answer: APIResponse; location: string; sessionCookies: string[]; page: APIResponse };

const still = { maxRedirects: 0 } as const;

/** Logs in. `browser` keeps the cookies; no page of the portal itself is opened but the one that it ends on. */
export async function login(browser: APIRequestContext, stack: Stack, wish: LoginWish): Promise<LoginEnd> {
  const { pid, locale, level = 'high', eid = 'BankID', returnTo = `/${locale}/privacy`, prompt } = wish;
  const query = new URLSearchParams({ level: `idporten-loa-${level}`, locale, redirect: returnTo });
  if (prompt) query.set('prompt', prompt);
  let at = `${stack.portal}/oauth2/login?${query}`;
  for (let step = 0; step < 10; step++) {
    const atInteraction = at.startsWith(`${stack.issuer}/interaction/`);
    const headers = { 'accept-language': locale };
    const answer = atInteraction
      ? await browser.post(at, { ...still, form: { eid, pid } })
      : await browser.get(at, { ...still, headers });
    const { location } = answer.headers();
    if (!location) throw new Error(`${at} leads nowhere: ${answer.status()}\n${await answer.text()}`);
    const before = at;
    at = new URL(location, at).href;
    const isOver = before.startsWith(stack.portal) && at.startsWith(stack.portal);
    if (isOver) return { answer, location: at, sessionCookies: sessionCookiesOf(answer), page: await browser.get(at) };
  }
  throw new Error(`The login goes round and round: ${at}`);
}

/** Values of the session cookie that an answer sets; a deleted one is an empty text. */
function sessionCookiesOf(answer: APIResponse): string[] {
  return answer
    .headersArray()
    .filter(({ name, value }) => name.toLowerCase() === 'set-cookie' && value.includes('portal-session'))
    .map(({ value }) => value.slice(value.indexOf('=') + 1).split(';')[0] ?? '');
}
