/**
 * The next-auth instance, made anew for each login. It makes and checks what ties an answer to its login; our own checks
 * and the session row come after it. No adapter (with one, B logging in over A's session got A's account).
 */
import 'server-only';
import { randomUUID } from 'node:crypto';
import type { AuthOptions } from 'next-auth';
import { absoluteLimit } from '@/lib/auth/session/rules';
import type { OpenIdSettings } from '@/lib/auth/ways/openid-connect/issuer';
import { type Hearing, providerOf } from '@/lib/auth/ways/openid-connect/provider';
import { env } from '@/lib/env/env';

/** These cookies never reach a browser: `drive-next-auth.ts` carries them to and from the login's row. */
export const nextAuthCookies = {
  sessionToken: 'passed',
  state: 'state',
  nonce: 'nonce',
  pkceCodeVerifier: 'verifier',
  csrfToken: 'csrf',
  callbackUrl: 'callback',
} as const;

/** Options, and the value that next-auth's session cookie has where every check of its own has passed. */
export async function nextAuthOptions(
  settings: OpenIdSettings,
  hearing: Hearing,
): Promise<{ options: AuthOptions; passed: string }> {
  const passed = randomUUID();
  const options: AuthOptions = {
    providers: [await providerOf(settings, hearing)],
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: absoluteLimit / 1000 },
    cookies: Object.fromEntries(
      Object.entries(nextAuthCookies).map(([key, name]) => [key, { name, options: { path: '/' } }]),
    ),
    jwt: { encode: async () => passed, decode: async () => null },
    // next-auth's own lines carry the whole profile, number included: none of them is written.
    logger: { error() {}, warn() {}, debug() {} },
  };
  return { options, passed };
}
