/**
 * The next-auth instance, made anew for each login: its callbacks are where our own checks decide and where the
 * session row is written. No adapter (with one, B logging in over A's session got A's account).
 */
import 'server-only';
import type { AuthOptions } from 'next-auth';
import { env } from '@/lib/env';
import { type IdPortenProfile, idPortenProvider } from './idporten-provider';
import { absoluteLimit } from './session-rules';

/** These cookies never reach a browser: `drive-next-auth.ts` carries them to and from the login's row. */
export const nextAuthCookies = {
  sessionToken: 'reference',
  state: 'state',
  nonce: 'nonce',
  pkceCodeVerifier: 'verifier',
  csrfToken: 'csrf',
  callbackUrl: 'callback',
} as const;

/** What next-auth hands over when the token's signature and standard claims hold. */
export type VerifiedToken = { claims: IdPortenProfile; tokenType: unknown; idToken: string };

export type Deciding = {
  /** Answers the reference of a new session, or null: no session then. */
  decide: (token: VerifiedToken) => Promise<string | null>;
  /** Hears of everything thrown on the way, which next-auth would turn into an address of its own. */
  report: (error: unknown) => void;
};

/** Options for starting a login. */
export async function startOptions(): Promise<AuthOptions> {
  return options({ decide: async () => null, report() {} });
}

/** Options for finishing one: `decide` has the last word on the verified token. */
export function finishOptions(deciding: Deciding): Promise<AuthOptions> {
  return options(deciding);
}

async function options({ decide, report }: Deciding): Promise<AuthOptions> {
  let reference: string | null = null;
  return {
    providers: [await idPortenProvider(report)],
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: absoluteLimit / 1000 },
    cookies: Object.fromEntries(
      Object.entries(nextAuthCookies).map(([key, name]) => [key, { name, options: { path: '/' } }]),
    ),
    callbacks: {
      async signIn({ account, profile }) {
        if (!account?.id_token || !profile) return false;
        const { id_token: idToken, token_type: tokenType } = account;
        try {
          reference = await decide({ claims: profile as IdPortenProfile, tokenType, idToken });
        } catch (error) {
          report(error);
        }
        return reference !== null;
      },
    },
    jwt: {
      // The cookie is the bare reference: a random value, no token, nothing to read.
      encode: async () => reference ?? '',
      decode: async ({ token }) => (token ? { reference: token } : null),
    },
    // next-auth's own lines carry the whole profile, number included: none of them is written.
    logger: { error() {}, warn() {}, debug() {} },
  };
}
