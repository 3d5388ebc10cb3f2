/** The citizen's language as a request tells it, and the cookie that remembers it. */
import { cookieIn } from '@/lib/http/cookie-header';
import { citizenLocale } from './citizen-locale';
import { type Locale, languageCookie } from './routing';

/** By cookie, else by the browser's wish. For addresses that do not name a language. */
export function requestLocale(headers: Headers): Locale {
  return citizenLocale(cookieIn(headers.get('cookie'), languageCookie), headers.get('accept-language'));
}

const YEAR = 365 * 24 * 3600;

type Cookies = {
  set: (name: string, value: string, options: { sameSite: 'lax'; path: string; maxAge: number }) => unknown;
};

/** Remembers the language in the browser for a year. */
export function setLanguageCookie(response: { cookies: Cookies }, locale: Locale): void {
  response.cookies.set(languageCookie, locale, { sameSite: 'lax', path: '/', maxAge: YEAR });
}
