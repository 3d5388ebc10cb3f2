/** Starts a login at ID-porten: the only way in. What was asked for is remembered here, not in the browser. */
import 'server-only';
import { now } from '@/lib/clock';
import type { Locale } from '@/lib/i18n/routing';
import type { Assurance } from './assurance';
import { nextAuthCookies, startOptions } from './auth-options';
import { driveSignIn } from './drive-next-auth';
import { pushAuthorization } from './idporten-provider';
import { rememberLogin } from './login-attempt-store';

export type AskedLogin = { assurance: Assurance; locale: Locale; returnTo: string; freshLogin: boolean };

/**
 * The address at ID-porten to send this browser to. Throws when the issuer cannot be reached.
 * https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_authorize
 */
export async function startLogin(asked: AskedLogin, browser: string): Promise<URL> {
  const { location, cookies } = await driveSignIn(await startOptions(), {
    acr_values: asked.assurance,
    ui_locales: asked.locale,
    // A citizen who is asked to log in anew must not slip in on the single sign-on session.
    ...(asked.freshLogin ? { prompt: 'login' } : {}),
  });
  const url = location ? new URL(location) : null;
  const state = url?.searchParams.get('state');
  const { state: stateCheck, nonce, pkceCodeVerifier } = nextAuthCookies;
  const checks = pick(cookies, [stateCheck, nonce, pkceCodeVerifier]);
  if (!url || !state || !checks) throw new Error('next-auth did not start the login');
  const address = await pushAuthorization(url);
  await rememberLogin(state, browser, { ...asked, checks, createdAt: now() });
  return address;
}

function pick(cookies: Record<string, string>, names: string[]): Record<string, string> | null {
  const entries = names.map((name) => [name, cookies[name]] as const);
  return entries.every(([, value]) => value) ? (Object.fromEntries(entries) as Record<string, string>) : null;
}
