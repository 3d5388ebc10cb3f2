/** `LOGIN_METHOD` chooses the way to ID-porten, here and nowhere else. */
import 'server-only';
import { env } from '@/lib/env/env';
import { idPorten } from './idporten/idporten';
import type { LoginWay } from './login-way';
import { nais } from './nais/nais';
import { signicat } from './signicat/signicat';
import { signicatRest } from './signicat-rest/signicat-rest';

/** Every way, by the name that `LOGIN_METHOD` has for it. */
export const ways = { idporten: idPorten, signicat, 'signicat-rest': signicatRest, nais };

/** The configured way. */
export function loginMethod(): LoginWay {
  return ways[env().LOGIN_METHOD];
}
