/** Starts a login, by whichever way is configured. What was asked for is remembered here, not in the browser. */
import 'server-only';
import { redirectWay } from '@/lib/auth/ways/login-method';
import type { LoginRequest } from '@/lib/auth/ways/way';
import { now } from '@/lib/calendar/clock';
import { rememberLogin } from './attempt-store';

/** The address to send this browser to. Throws when the other side cannot be reached. */
export async function startLogin(request: LoginRequest, browser: string): Promise<URL> {
  const { address, key, checks } = await redirectWay().start(request);
  await rememberLogin(key, browser, { ...request, checks, createdAt: now() });
  return address;
}
