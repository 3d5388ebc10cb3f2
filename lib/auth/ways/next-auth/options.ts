/** The next-auth instance, made anew for each login. No adapter: with one, B logging in over A's session got A's account. */
import 'server-only';
import { randomUUID } from 'node:crypto';
import type { AuthOptions } from 'next-auth';
import { absoluteLimit } from '@/lib/auth/session/rules';
import { env } from '@/lib/env/env';

/** Any provider of the OAuth kind. */
export type Provider = Extract<AuthOptions['providers'][number], { type: 'oauth' }>;

/** These cookies never reach a browser: `drive.ts` carries them to and from the login's row. */
export const cookieNames = {
  sessionToken: 'passed',
  state: 'state',
  nonce: 'nonce',
  pkceCodeVerifier: 'verifier',
  csrfToken: 'csrf',
  callbackUrl: 'callback',
} as const;

/** Options, and the value that next-auth's session cookie has where every check has passed. */
export function nextAuthOptions(provider: Provider): { options: AuthOptions; passed: string } {
  const passed = randomUUID();
  const options: AuthOptions = {
    providers: [provider],
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: absoluteLimit / 1000 },
    cookies: Object.fromEntries(
      Object.entries(cookieNames).map(([key, name]) => [key, { name, options: { path: '/' } }]),
    ),
    jwt: { encode: async () => passed, decode: async () => null },
    // next-auth's own lines carry the whole profile, number included: none of them is written.
    logger: { error() {}, warn() {}, debug() {} },
  };
  return { options, passed };
}
