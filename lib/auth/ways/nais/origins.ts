/** Where the login proxy leads a form on to: ID-porten. Nobody frames anything of ours. */
import { browserOrigins } from '@/lib/auth/ways/openid-connect/discovery';
import { envOf } from '@/lib/env/env';

export function naisOrigins() {
  const { IDPORTEN_WELL_KNOWN_URL: wellKnownUrl, IDPORTEN_ISSUER: issuer } = envOf('nais');
  return { forms: browserOrigins({ wellKnownUrl, issuer }), frames: [] };
}
