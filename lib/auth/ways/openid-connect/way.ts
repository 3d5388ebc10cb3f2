/** A way that speaks OpenID Connect: what is the provider's own comes in, the protocol is here. */
import 'server-only';
import type { Client } from 'openid-client';
import type { VerifiedTokens } from '@/lib/auth/ways/next-auth/observe';
import type { Provider } from '@/lib/auth/ways/next-auth/options';
import type { FinishedLogin, LoginRequest, RedirectWay } from '@/lib/auth/ways/way';
import type { OpenIdSettings } from './client';
import { metadataOf } from './discovery';
import { requestTokens } from './finish';
import { logoutForm } from './logout-form';
import { singleParameter } from './single-parameter';
import { startOpenIdLogin } from './start';

/** What a login asked for. `startedAt`: known once it has begun. */
export type RequestedLogin = Pick<LoginRequest, 'assurance' | 'locale' | 'freshLogin'> & { startedAt?: Date };

type OpenIdWay = {
  settings: () => OpenIdSettings;
  /** The next-auth provider for one login, on the kept client. */
  provider: (login: RequestedLogin, client: Client) => Provider;
  /** The login that verified tokens tell of; or why nobody is signed in. Never throws. */
  loginFrom: (tokens: VerifiedTokens, login: Required<RequestedLogin>) => FinishedLogin;
};

/** The way, complete: authorization code flow, logout by a form, logouts from elsewhere. */
export function openIdWay({ settings, provider, loginFrom }: OpenIdWay): RedirectWay {
  return {
    kind: 'redirect',
    start: (login) => startOpenIdLogin(settings(), (client) => provider(login, client)),
    keyOf: ({ query }) => singleParameter(query, 'state'),
    async finish({ query }, pending) {
      const login = { ...pending, startedAt: pending.createdAt };
      const answer = await requestTokens(settings(), (client) => provider(login, client), query, pending.checks);
      return answer.ok ? loginFrom(answer.tokens, login) : answer;
    },
    endSession: (idToken) => logoutForm(settings(), idToken),
    logoutIssuer() {
      const { issuer, clientId } = settings();
      return { issuer, audience: clientId, jwksUri: async () => (await metadataOf(settings())).jwks_uri };
    },
    clientKeys: () => settings().clientKeys?.keys ?? [],
  };
}
