/** Starts a login in the configured way. What was asked for is stored here, not in the browser. */
import 'server-only';
import { redirectWay } from '@/lib/auth/ways/login-method';
import type { LoginRequest } from '@/lib/auth/ways/way';
import { now } from '@/lib/calendar/clock';
import { rememberLogin } from './attempt-store';

/** Starts the login and returns the address to send the browser to. Throws when the issuer cannot be reached. */
export async function startLogin(request: LoginRequest, browser: string): Promise<URL> {
  const { address, key, checks } = await redirectWay().start(request);
  await rememberLogin(key, browser, { ...request, checks, createdAt: now() });
  return address;
}
