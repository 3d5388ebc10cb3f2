/** The citizen's language from a request without one in its address, and the cookie that stores it. */
import { cookieIn } from '@/lib/http/cookie-header';
import { citizenLocale } from './citizen-locale';
import { type Locale, languageCookie } from './routing';

/** The cookie's language, else the browser's, else Bokmål. */
export function requestLocale(headers: Headers): Locale {
  return citizenLocale(cookieIn(headers.get('cookie'), languageCookie), headers.get('accept-language'));
}

const YEAR = 365 * 24 * 3600;

type Cookies = {
  set: (name: string, value: string, options: { sameSite: 'lax'; path: string; maxAge: number }) => unknown;
};

/** Stores the language in the browser for a year. */
export function setLanguageCookie(response: { cookies: Cookies }, locale: Locale): void {
  response.cookies.set(languageCookie, locale, { sameSite: 'lax', path: '/', maxAge: YEAR });
}
