/** ID-porten's origins, from its metadata. */
import { browserOrigins } from '@/lib/auth/ways/openid-connect/discovery';
import { envOf } from '@/lib/env/env';

export function idPortenOrigins() {
  const { IDPORTEN_WELL_KNOWN_URL: wellKnownUrl, IDPORTEN_ISSUER: issuer } = envOf('idporten');
  const origins = browserOrigins({ wellKnownUrl, issuer });
  return { forms: origins, frames: origins };
}
