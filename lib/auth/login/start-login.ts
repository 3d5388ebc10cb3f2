/** Starts a login, by whichever way is configured. What was asked for is remembered here, not in the browser. */
import 'server-only';
import { loginMethod } from '@/lib/auth/ways/login-method';
import type { AskedLogin } from '@/lib/auth/ways/login-way';
import { now } from '@/lib/calendar/clock';
import { rememberLogin } from './login-attempt-store';

/** The address to send this browser to. Throws when the other side cannot be reached. */
export async function startLogin(asked: AskedLogin, browser: string): Promise<URL> {
  const { address, key, checks } = await loginMethod().start(asked);
  await rememberLogin(key, browser, { ...asked, checks, createdAt: now() });
  return address;
}
