/** What must hold after a login, for each way that it may end. */
import { expect } from '@playwright/test';
import { findByLookup } from '@/lib/citizens/store';
import { lookups } from '@/lib/database/encryption';
import type { Locale } from '@/lib/i18n/routing';
import { hostileText } from '@/stand-ins/kit/src/issuer/misbehaviour/hostile-text';
import { catalogue } from '../catalogue';
import type { LoginEnd } from '../steps/plain-login';
import type { Expected } from './expected';

const titles = {
  cancelled: 'cancelled',
  again: 'tryAgain',
  'no-cookies': 'noCookies',
  'other-person': 'otherPerson',
  'no-number': 'noNumber',
  refused: 'refused',
  unavailable: 'unavailable',
} as const;

/** How a login ended, in the words of the table. */
export function seen({ location, sessionCookies }: LoginEnd): string {
  const { pathname, searchParams } = new URL(location);
  if (/^\/\w\w\/login-failed$/.test(pathname)) return searchParams.get('reason') ?? 'no reason';
  return sessionCookies.some(Boolean) ? 'accepted' : `neither in nor out: ${location}`;
}

/** A number has eleven digits and no more; the log's own times have thirteen. */
const number = /(?<!\d)\d{11}(?!\d)/;
const hostileWord = hostileText.split(' ')[0] ?? '';

function expectSilent(text: string) {
  expect(text).not.toMatch(number);
  expect(text).not.toContain(hostileWord);
}

/** Nobody was let in: no cookie, no row of anybody, a page in the asked language with a way on. */
export async function expectNobodyIn(end: LoginEnd, reason: Exclude<Expected, 'accepted'>, locale: Locale) {
  expect(end.answer.status()).toBe(303);
  expect(new URL(end.location).pathname).toBe(`/${locale}/login-failed`);
  expect(end.sessionCookies.filter(Boolean)).toEqual([]);
  expectSilent(end.location);
  expect(end.page.status()).toBe(200);
  const page = await end.page.text();
  expect(page).toContain(`lang="${locale}"`);
  const texts = catalogue(locale).loginFailed;
  expect(page).toContain(texts[titles[reason]].title);
  expect(page).toMatch(/<a [^>]*href="\/oauth2\/login\?/);
  expectSilent(page);
}

/** One line tells what happened, and no line more than that. */
export function expectOneLine(lines: string) {
  const told = lines.split('\n').filter((line) => /"(reference|reason)":/.test(line));
  expect(told, lines).toHaveLength(1);
  expectSilent(lines);
}

/** Nobody with this number was ever let in. */
export async function isKnown(pid: string): Promise<boolean> {
  return Boolean(await findByLookup(lookups('national-identity-number', pid).map(({ hash }) => hash)));
}
