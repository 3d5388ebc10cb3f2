/** Starts a login, by whichever way is configured. What was asked for is remembered here, not in the browser. */
import 'server-only';
import { now } from '@/lib/clock';
import { rememberLogin } from './login-attempt-store';
import { loginMethod } from './login-method';
import type { AskedLogin } from './login-way';

/** The address to send this browser to. Throws when the other side cannot be reached. */
export async function startLogin(asked: AskedLogin, browser: string): Promise<URL> {
  const { address, key, checks } = await loginMethod().start(asked);
  await rememberLogin(key, browser, { ...asked, checks, createdAt: now() });
  return address;
}
