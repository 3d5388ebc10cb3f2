/** Signicat's origins, and those that it leads on to. */
import { browserOrigins } from '@/lib/auth/ways/openid-connect/discovery';
import { onwardOrigins } from '@/lib/auth/ways/signicat-broker/onward-origins';
import { envOf } from '@/lib/env/env';
import { issuerOfWellKnown } from '@/lib/env/values';

export function signicatOrigins() {
  const { SIGNICAT_WELL_KNOWN_URL: wellKnownUrl } = envOf('signicat');
  // Fetches the metadata in the background, so that the first login finds it.
  browserOrigins({ wellKnownUrl, issuer: issuerOfWellKnown(wellKnownUrl) });
  const origins = onwardOrigins(wellKnownUrl);
  return { forms: origins, frames: origins };
}
