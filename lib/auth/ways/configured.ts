/**
 * What the rest of the portal must know of the configured way before anything of it runs: plain data, for `proxy.ts`
 * and pages. It reaches no store, no database and no next-auth; `lib/auth/imports.test.ts` holds that.
 */
import { type Env, env } from '@/lib/env/env';
import {
  openIdCallbackPath,
  ownSessionAddresses,
  proxiedSessionAddresses,
  type SessionAddresses,
  signicatRestPaths,
} from './addresses';
import { idPortenOrigins } from './idporten/origins';
import { naisOrigins } from './nais/origins';
import { signicatOrigins } from './signicat/origins';
import { signicatRestOrigins } from './signicat-rest/origins';

/** For the content security policy: where forms may lead, and who may frame the front-channel logout. */
export type PolicyOrigins = { forms: string[]; frames: string[] };

/** `proxy`: a login proxy stands before the portal and answers everything under `/oauth2/`. */
type PlainWay = { kind: 'redirect' | 'proxy'; callbackPaths: readonly string[]; origins: () => PolicyOrigins };

export const plainWays: Record<Env['LOGIN_METHOD'], PlainWay> = {
  idporten: { kind: 'redirect', callbackPaths: [openIdCallbackPath('idporten')], origins: idPortenOrigins },
  signicat: { kind: 'redirect', callbackPaths: [openIdCallbackPath('signicat')], origins: signicatOrigins },
  'signicat-rest': {
    kind: 'redirect',
    callbackPaths: Object.values(signicatRestPaths),
    origins: signicatRestOrigins,
  },
  nais: { kind: 'proxy', callbackPaths: [], origins: naisOrigins },
};

const configured = () => plainWays[env().LOGIN_METHOD];

/** True where nothing under `/oauth2/` reaches the portal. */
export function isBehindLoginProxy(): boolean {
  return configured().kind === 'proxy';
}

/** True for an address where the configured way's answers come in; the other ways' are closed. */
export function isCallbackPath(pathname: string): boolean {
  return configured().callbackPaths.includes(pathname);
}

export function sessionAddresses(): SessionAddresses {
  return isBehindLoginProxy() ? proxiedSessionAddresses : ownSessionAddresses;
}

/** Never waits: empty until an issuer's metadata is known, which this asks for in the background. */
export function policyOrigins(): PolicyOrigins {
  return configured().origins();
}
