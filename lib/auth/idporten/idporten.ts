/** `LOGIN_METHOD=idporten`: the portal is ID-porten's own client. docs/login.md tells what is checked. */
import 'server-only';
import { ownAddresses, sessionOfCookie } from '@/lib/auth/cookie-session';
import type { LoginWay } from '@/lib/auth/login-way';
import { only } from '@/lib/auth/only';
import { browserOrigins, metadataOf } from '@/lib/auth/openid-connect/discovery';
import { endAt } from '@/lib/auth/openid-connect/end';
import { finishAt } from '@/lib/auth/openid-connect/finish';
import { callbackPathOf, type OpenIdSettings } from '@/lib/auth/openid-connect/issuer';
import { startAt } from '@/lib/auth/openid-connect/start';
import { now } from '@/lib/clock';
import { envOf } from '@/lib/env';
import { checkIdToken } from './claims';

function settings(): OpenIdSettings {
  const env = envOf('idporten');
  return {
    id: 'idporten',
    wellKnownUrl: env.IDPORTEN_WELL_KNOWN_URL,
    issuer: env.IDPORTEN_ISSUER,
    clientId: env.IDPORTEN_CLIENT_ID,
    clientKeys: env.IDPORTEN_CLIENT_JWK,
    clientSecret: env.IDPORTEN_CLIENT_SECRET,
    // `profile` adds nothing that we use, but ID-porten registers clients with both scopes.
    scope: 'openid profile',
    alwaysNamesIssuer: true,
    asksUserInfo: false,
  };
}

export const idPorten: LoginWay = {
  callbackPaths: [callbackPathOf('idporten')],
  addresses: ownAddresses,
  behindProxy: false,

  start: ({ assurance, locale, freshLogin }) =>
    startAt(settings(), {
      acr_values: assurance,
      ui_locales: locale,
      // A citizen who is asked to log in anew must not slip in on the single sign-on session.
      ...(freshLogin ? { prompt: 'login' } : {}),
    }),
  keyOf: ({ query }) => only(query, 'state'),
  async finish({ query }, { checks, assurance, freshLogin, createdAt }) {
    const end = await finishAt(settings(), query, checks);
    if (!end.ok) return end;
    return checkIdToken(end.tokens, settings(), { assurance, freshLogin, startedAt: createdAt }, now());
  },
  end: (idToken) => endAt(settings(), idToken),
  identify: sessionOfCookie,

  logoutIssuer() {
    const { issuer, clientId } = settings();
    return { issuer, audience: clientId, jwksUri: async () => (await metadataOf(settings())).jwks_uri };
  },
  origins() {
    const origins = browserOrigins(settings());
    return { forms: origins, frames: origins };
  },
  clientKeys: () => settings().clientKeys?.keys ?? [],
};
