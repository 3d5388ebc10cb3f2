/**
 * The portal's cookies for login. Over https their names begin with `__Host-` (RFC 6265bis, 4.1.3.2: this host only,
 * Secure, Path=/); over http on loopback they end with the port, since ports share cookies.
 */
import 'server-only';
import { env } from '@/lib/env/env';

function cookieName(name: string): string {
  const url = new URL(env().NEXTAUTH_URL);
  return url.protocol === 'https:' ? `__Host-${name}` : `${name}-${url.port || '80'}`;
}

/** The random reference to the session row. */
export const sessionCookie = () => cookieName('portal-session');
/** Binds logins under way to this browser. */
export const browserCookie = () => cookieName('portal-login');

/** No expiry: the row has the times, and the browser forgets both cookies when it closes. */
export function cookieOptions() {
  return {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: env().NEXTAUTH_URL.startsWith('https:'),
  } as const;
}
