/** `LOGIN_METHOD` chooses the way to ID-porten, here and in `configured.ts`. */
import 'server-only';
import { findSessionByCookie } from '@/lib/auth/session/by-cookie';
import { type Env, env } from '@/lib/env/env';
import { idPorten } from './idporten/idporten';
import { nais } from './nais/nais';
import { signicat } from './signicat/signicat';
import { signicatRest } from './signicat-rest/signicat-rest';
import type { RedirectWay, RequestSession, Way } from './way';

const ways: Record<Env['LOGIN_METHOD'], Way> = { idporten: idPorten, signicat, 'signicat-rest': signicatRest, nais };

/** The configured way. */
export function loginMethod(): Way {
  return ways[env().LOGIN_METHOD];
}

/** The configured way, where the portal itself starts and finishes logins. Throws behind a login proxy. */
export function redirectWay(): RedirectWay {
  const way = loginMethod();
  if (way.kind === 'proxy') throw new Error('the login proxy answers /oauth2/*: is it in front of the portal?');
  return way;
}

/** The session of a request: read by its cookie; behind a login proxy brought in line with the proxy's, too. */
export async function syncSession(headers: Headers): Promise<RequestSession> {
  const way = loginMethod();
  return way.kind === 'proxy' ? way.syncSession(headers) : { row: await findSessionByCookie(headers) };
}
