/**
 * `LOGIN_METHOD=signicat`: Signicat's OpenID provider, which brokers to ID-porten.
 * https://developer.signicat.com/identity-methods/id-porten/integration-guide/oidc-id-porten/
 */
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
import { onwardOrigins } from './broker-origins';
import { checkSignicatTokens } from './claims';
import { languageFor, loaOf } from './person';

function settings(): OpenIdSettings {
  const env = envOf('signicat');
  return {
    id: 'signicat',
    wellKnownUrl: env.SIGNICAT_WELL_KNOWN_URL,
    issuer: env.SIGNICAT_ISSUER,
    clientId: env.SIGNICAT_CLIENT_ID,
    clientKeys: env.SIGNICAT_CLIENT_JWK,
    clientSecret: env.SIGNICAT_CLIENT_SECRET,
    scope: 'openid profile nin idporten-extra',
    alwaysNamesIssuer: false,
    asksUserInfo: true,
  };
}

export const signicat: LoginWay = {
  callbackPaths: [callbackPathOf('signicat')],
  addresses: ownAddresses,
  behindProxy: false,

  start: ({ assurance, locale, freshLogin }) =>
    startAt(settings(), {
      acr_values: `idp:idporten loa:${loaOf(assurance)}`,
      // OpenID Connect Core 3.1.2.1: in order of preference. The citizen's own first, should it be handed on.
      ui_locales: [...new Set([locale, languageFor[locale]])].join(' '),
      ...(freshLogin ? { prompt: 'login' } : {}),
    }),
  keyOf: ({ query }) => only(query, 'state'),
  async finish({ query }, { checks, assurance, freshLogin, createdAt }) {
    const end = await finishAt(settings(), query, checks);
    if (!end.ok) return end;
    return checkSignicatTokens(end.tokens, settings(), { assurance, freshLogin, startedAt: createdAt }, now());
  },
  end: (idToken) => endAt(settings(), idToken),
  identify: sessionOfCookie,

  logoutIssuer() {
    const { issuer, clientId } = settings();
    return { issuer, audience: clientId, jwksUri: async () => (await metadataOf(settings())).jwks_uri };
  },
  origins() {
    browserOrigins(settings());
    const origins = onwardOrigins(settings().wellKnownUrl);
    return { forms: origins, frames: origins };
  },
  clientKeys: () => settings().clientKeys?.keys ?? [],
};
