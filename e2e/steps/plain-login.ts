/** A login over plain HTTP, redirect by redirect, as a browser without JavaScript would make it. */
import type { APIRequestContext, APIResponse } from '@playwright/test';
import type { Locale } from '@/lib/i18n/routing';
import type { Eid } from '@/services/test-service';
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

/** Where the portal begins a login. */
export function loginAddress({ portal }: Pick<Stack, 'portal'>, wish: Omit<LoginWish, 'pid'>): string {
  const { locale, level = 'high', returnTo = `/${locale}/privacy`, prompt } = wish;
  const query = new URLSearchParams({ level: `idporten-loa-${level}`, locale, redirect: returnTo });
  if (prompt) query.set('prompt', prompt);
  return `${portal}/oauth2/login?${query}`;
}

type Who = Pick<LoginWish, 'pid' | 'locale' | 'eid'>;

/** Goes from an address to the next, signing in at ID-porten on the way; stops before the one that `isOver` names. */
export async function goOn(
  browser: APIRequestContext,
  { issuer }: Pick<Stack, 'issuer'>,
  start: string,
  { pid, eid = 'BankID', locale }: Who,
  isOver: (next: string, before: string) => boolean,
): Promise<{ answer: APIResponse; next: string }> {
  let at = start;
  for (let step = 0; step < 20; step++) {
    const atInteraction = at.startsWith(`${issuer}/interaction/`);
    const headers = { 'accept-language': locale };
    const answer = atInteraction
      ? await browser.post(at, { ...still, form: { eid, pid } })
      : await browser.get(at, { ...still, headers });
    const { location } = answer.headers();
    if (!location) throw new Error(`${at} leads nowhere: ${answer.status()}\n${await answer.text()}`);
    const next = new URL(location, at).href;
    if (isOver(next, at)) return { answer, next };
    at = next;
  }
  throw new Error(`The login goes round and round: ${at}`);
}

/** Logs in. `browser` keeps the cookies; no page of the portal itself is opened but the one that it ends on. */
export async function login(browser: APIRequestContext, stack: Stack, wish: LoginWish): Promise<LoginEnd> {
  const isPortal = (address: string) => address.startsWith(`${stack.portal}/`);
  const isOver = (next: string, before: string) => isPortal(before) && isPortal(next);
  const { answer, next } = await goOn(browser, stack, loginAddress(stack, wish), wish, isOver);
  return endOf(browser, answer, next);
}

/** What the portal answered to a callback. */
export async function endOf(browser: APIRequestContext, answer: APIResponse, location: string): Promise<LoginEnd> {
  return { answer, location, sessionCookies: sessionCookiesOf(answer), page: await browser.get(location) };
}

/** Values of the session cookie that an answer sets; a deleted one is an empty text. */
function sessionCookiesOf(answer: APIResponse): string[] {
  return answer
    .headersArray()
    .filter(({ name, value }) => name.toLowerCase() === 'set-cookie' && value.includes('portal-session'))
    .map(({ value }) => value.slice(value.indexOf('=') + 1).split(';')[0] ?? '');
}
