/** The citizen's language from a request without one in its address, and the cookie that stores it. */
import { env } from '@/lib/env/env';
import { cookieIn } from '@/lib/http/cookie-header';
import { citizenLocale } from './citizen-locale';
import { type Locale, languageCookie } from './routing';

/** The cookie's language, else the browser's, else Bokmål. */
export function requestLocale(headers: Headers): Locale {
  return citizenLocale(cookieIn(headers.get('cookie'), languageCookie), headers.get('accept-language'));
}

const YEAR = 365 * 24 * 3600;

type CookieOptions = { httpOnly: true; sameSite: 'lax'; path: string; maxAge: number; secure: boolean };
type Cookies = {
  set: (name: string, value: string, options: CookieOptions) => unknown;
};

/** Stores the language in the browser for a year. */
export function setLanguageCookie(response: { cookies: Cookies }, locale: Locale): void {
  const secure = env().NEXTAUTH_URL.startsWith('https:');
  response.cookies.set(languageCookie, locale, { httpOnly: true, sameSite: 'lax', path: '/', maxAge: YEAR, secure });
}
