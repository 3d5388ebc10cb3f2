/** Where a login may return to: one of our own paths, with its language. */
import { href } from '@/lib/doors/href';
import { isLocale, type Locale, locales } from '@/lib/i18n/routing';

const LONGEST = 1_500;
/** As it stands in the `Location` of an answer, whose whole head must fit into the 4 kB that nginx takes. */
const LONGEST_ENCODED = 2_000;
// A path under /{locale}: no scheme, no host, no backslash, no control character, no fragment, not `//`.
// In the query every visible character of ASCII but quotes, angle brackets, backslash and hash.
const OWN_PATH = new RegExp(`^/(?:${locales.join('|')})(?:/[A-Za-z0-9._~%-]+)*/?(?:\\?[!$-;=?-[\\]-~]*)?$`);

/** The path if it is one of our own; else the start page in `locale`. Never throws. */
export function parseReturnTo(value: unknown, locale: Locale): string {
  if (typeof value !== 'string' || value.length > LONGEST || !OWN_PATH.test(value)) return href(locale, '/');
  const url = new URL(value, 'http://own.invalid');
  return url.origin === 'http://own.invalid' && isOwn(url.pathname)
    ? `${url.pathname}${url.search}`
    : href(locale, '/');
}

/** The address to lead back to from a login: without its query where that is too long for a header. */
export function withoutLongQuery(address: string): string {
  const [path = ''] = address.split('?');
  return new URLSearchParams({ address }).toString().length > LONGEST_ENCODED ? path : address;
}

function isOwn(pathname: string): boolean {
  // A login that succeeded must not land on a page that says it did not.
  if (/^\/\w\w\/(?:login-failed|signed-out|problem)\b/.test(pathname)) return false;
  return isLocale(pathname.split('/')[1]) && !/%(?:2f|5c|0[0-9a-f]|1[0-9a-f]|7f)|\/\//i.test(pathname);
}
