/**
 * The portal's cookies for login. Over https their names begin with `__Host-` (RFC 6265bis, 4.1.3.2: this host only,
 * Secure, Path=/); over http on loopback they end with the port, since ports share cookies.
 */
import 'server-only';
import { env } from '@/lib/env/env';
import { isReference } from '@/lib/http/reference';

function cookieName(name: string): string {
  const url = new URL(env().NEXTAUTH_URL);
  return url.protocol === 'https:' ? `__Host-${name}` : `${name}-${url.port || '80'}`;
}

/** The random reference to the session row. */
export const sessionCookie = () => cookieName('portal-session');
const bindingCookies = () => cookieName('portal-login');

/**
 * The cookie that binds logins to this browser. Each binding has a name of its own: of answers to two tabs at once none
 * overwrites what the other has set.
 */
export const browserCookie = (binding: string) => `${bindingCookies()}-${binding.slice(0, 6)}`;

/** Each costs a lock, and a line where logout deletes it: more would not fit into the 4 kB that nginx takes for an answer's head. */
export const mostBindings = 16;

/**
 * The bindings in a `Cookie` header, the oldest first: one, or several where tabs began to log in at the same moment. What
 * lies beyond `mostBindings` is left out.
 */
export function bindingsIn(header: string | null): string[] {
  const pairs = (header ?? '').split('; ').map((pair) => pair.split('=', 2));
  // The name alone: versions before this one had one cookie for all.
  const own = pairs.filter(
    ([name, value]) => isReference(value) && [bindingCookies(), browserCookie(value)].includes(`${name}`),
  );
  return [...new Set(own.map(([, value]) => value ?? ''))].slice(0, mostBindings);
}

/** Seconds that a login may take, and that the cookie of a new binding lives. After a login it is set without an end. */
export const loginLifetime = 15 * 60;

/** Without an end: the row has the times, and the browser forgets the cookie when it closes. */
export function cookieOptions() {
  return {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: env().NEXTAUTH_URL.startsWith('https:'),
  } as const;
}
