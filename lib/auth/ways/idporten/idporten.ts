/** `LOGIN_METHOD=idporten`: the portal is ID-porten's own client. docs/login.md tells what is checked. */
import 'server-only';
import type { OpenIdSettings } from '@/lib/auth/ways/openid-connect/issuer';
import { openIdWay } from '@/lib/auth/ways/openid-connect/way';
import { envOf } from '@/lib/env/env';
import { checkIdToken } from './claims';

const id = 'idporten';

function settings(): OpenIdSettings {
  const env = envOf('idporten');
  return {
    id,
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

export const idPorten = openIdWay({
  id,
  settings,
  // https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_authorize
  parameters: ({ assurance, locale }) => ({ acr_values: assurance, ui_locales: locale }),
  check: checkIdToken,
});
