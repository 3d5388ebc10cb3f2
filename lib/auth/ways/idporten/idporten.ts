/** `LOGIN_METHOD=idporten`: the portal is ID-porten's own client. docs/login.md tells what is checked. */
import 'server-only';
import { IdPorten, type IdPortenProfile } from '@/lib/auth/ways/next-auth/idporten';
import type { VerifiedTokens } from '@/lib/auth/ways/next-auth/observe';
import type { OpenIdSettings } from '@/lib/auth/ways/openid-connect/client';
import { sessionClaims } from '@/lib/auth/ways/openid-connect/session-claims';
import { openIdWay } from '@/lib/auth/ways/openid-connect/way';
import type { FinishedLogin } from '@/lib/auth/ways/way';
import { envOf } from '@/lib/env/env';

function settings(): OpenIdSettings {
  const env = envOf('idporten');
  return {
    id: 'idporten',
    wellKnownUrl: env.IDPORTEN_WELL_KNOWN_URL,
    issuer: env.IDPORTEN_ISSUER,
    clientId: env.IDPORTEN_CLIENT_ID,
    clientKeys: env.IDPORTEN_CLIENT_JWK,
    clientSecret: env.IDPORTEN_CLIENT_SECRET,
    alwaysNamesIssuer: true,
  };
}

/** The provider has checked every claim, the number too. */
export function loginFromIdPorten({ claims, idToken }: VerifiedTokens): FinishedLogin {
  const profile = claims as IdPortenProfile;
  const { pid, acr: assurance, amr = [] } = profile;
  return { ok: true, login: { pid, assurance, amr, name: null, idToken, ...sessionClaims(profile) } };
}

export const idPorten = openIdWay({
  settings,
  provider: ({ assurance, locale, freshLogin, startedAt }, client) =>
    IdPorten({
      ...settings(),
      wellKnown: settings().wellKnownUrl,
      acrValues: assurance,
      uiLocales: locale,
      forceLogin: freshLogin,
      startedAt,
      syntheticPeople: envOf('idporten').SYNTHETIC_PEOPLE_ONLY,
      client,
    }),
  loginFrom: loginFromIdPorten,
});
