/** A way to log in that speaks OpenID Connect: what is the provider's own comes in, the protocol is here. */
import 'server-only';
import type { FinishedLogin, LoginRequest, RedirectWay } from '@/lib/auth/ways/way';
import { now } from '@/lib/calendar/clock';
import type { Assurance } from '@/lib/citizens/assurance';
import { metadataOf } from './discovery';
import { endAt } from './end';
import { finishAt } from './finish';
import type { OpenIdSettings } from './issuer';
import type { VerifiedTokens } from './provider';
import { singleParameter } from './single-parameter';
import type { Expected } from './standard-claims';
import { startAt } from './start';

/** What a login asked for, to hold an answer against. */
export type AskedOfIssuer = Expected & { assurance: Assurance };

type OpenIdWay = {
  /** next-auth's name for the provider; ends the callback's address, too. */
  id: string;
  settings: () => OpenIdSettings;
  /** The provider's own parameters of the authorization request, for a level and a language. */
  parameters: (asked: LoginRequest) => Record<string, string>;
  /** Who it is, by tokens whose signature and standard claims hold; or why nobody. Never throws. */
  check: (tokens: VerifiedTokens, client: OpenIdSettings, asked: AskedOfIssuer, at: Date) => FinishedLogin;
};

/** The way, complete: authorization code flow, logout by a form, logouts from elsewhere. */
export function openIdWay({ settings, parameters, check }: OpenIdWay): RedirectWay {
  return {
    kind: 'redirect',
    start: (asked) =>
      startAt(settings(), {
        ...parameters(asked),
        // A citizen who is asked to log in anew must not slip in on the single sign-on session.
        ...(asked.freshLogin ? { prompt: 'login' } : {}),
      }),
    keyOf: ({ query }) => singleParameter(query, 'state'),
    async finish({ query }, { checks, assurance, freshLogin, createdAt }) {
      const end = await finishAt(settings(), query, checks);
      if (!end.ok) return end;
      return check(end.tokens, settings(), { assurance, freshLogin, startedAt: createdAt }, now());
    },
    endSession: (idToken) => endAt(settings(), idToken),
    logoutIssuer() {
      const { issuer, clientId } = settings();
      return { issuer, audience: clientId, jwksUri: async () => (await metadataOf(settings())).jwks_uri };
    },
    clientKeys: () => settings().clientKeys?.keys ?? [],
  };
}
