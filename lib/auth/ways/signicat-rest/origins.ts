/** Where Signicat leads a form on to. The API tells of no logouts: nobody frames anything of ours. */
import { onwardOrigins } from '@/lib/auth/ways/signicat-broker/onward-origins';
import { envOf } from '@/lib/env/env';

export function signicatRestOrigins() {
  return { forms: onwardOrigins(envOf('signicat-rest').SIGNICAT_WELL_KNOWN_URL), frames: [] };
}
