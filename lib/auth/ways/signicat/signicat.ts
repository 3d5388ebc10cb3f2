/**
 * `LOGIN_METHOD=signicat`: Signicat's OpenID provider, which brokers to ID-porten.
 * https://developer.signicat.com/identity-methods/id-porten/integration-guide/oidc-id-porten/
 */
import 'server-only';
import { Signicat } from '@/lib/auth/ways/next-auth/signicat';
import type { OpenIdSettings } from '@/lib/auth/ways/openid-connect/client';
import { openIdWay } from '@/lib/auth/ways/openid-connect/way';
import { languageFor, loaOf } from '@/lib/auth/ways/signicat-broker/person';
import { now } from '@/lib/calendar/clock';
import { envOf } from '@/lib/env/env';
import { issuerOfWellKnown } from '@/lib/env/values';
import { checkSignicatTokens } from './claims';

function settings(): OpenIdSettings {
  const env = envOf('signicat');
  return {
    id: 'signicat',
    wellKnownUrl: env.SIGNICAT_WELL_KNOWN_URL,
    issuer: issuerOfWellKnown(env.SIGNICAT_WELL_KNOWN_URL),
    clientId: env.SIGNICAT_CLIENT_ID,
    clientKeys: env.SIGNICAT_CLIENT_JWK,
    clientSecret: env.SIGNICAT_CLIENT_SECRET,
    alwaysNamesIssuer: false,
  };
}

export const signicat = openIdWay({
  settings,
  provider: ({ assurance, locale, freshLogin }, client) =>
    Signicat({
      client,
      acrValues: `idp:idporten loa:${loaOf(assurance)}`,
      // OpenID Connect Core 3.1.2.1: in order of preference. The citizen's own first, should it be handed on.
      uiLocales: [...new Set([locale, languageFor[locale]])].join(' '),
      forceLogin: freshLogin,
    }),
  loginFrom: (tokens, login) => checkSignicatTokens(tokens, settings(), login, now()),
});
