/** Each fault of the fake ID-porten, and how the portal must end the login. A fault without a line does not compile. */
import type { Fault } from '@/dev/fake-idporten/misbehaviour/faults';
import type { LoginFailure } from '@/lib/auth/login-failure';
import type { LoginWish } from '../steps/plain-login';

export type Expected = LoginFailure | 'accepted';
export type Case = { expected: Expected; wish?: Omit<Partial<LoginWish>, 'pid' | 'locale'> };
/** These are met before a portal knows the issuer, and are tried on one of their own. */
type AtFirstSight = Extract<Fault, `discovery-${string}` | `keys-${string}` | 'iss-not-announced'>;

const refused: Case = { expected: 'refused' };
const unavailable: Case = { expected: 'unavailable' };
const again: Case = { expected: 'again' };
const accepted: Case = { expected: 'accepted' };
const noNumber: Case = { expected: 'no-number' };
const substantial = { level: 'substantial', eid: 'MinID' } as const;

export const cases: Record<Exclude<Fault, AtFirstSight>, Case> = {
  'signature-random': refused,
  'signature-empty': refused,
  'signature-foreign': refused,
  'payload-other-person': refused,
  'payload-high': { expected: 'refused', wish: substantial },
  'alg-none': refused,
  'alg-hs256': refused,
  'alg-es256': refused,
  'kid-unknown': refused,
  // One key only: OpenID Connect Core 10.1 lets it be the one, as the conformance suite expects.
  'kid-missing': accepted,
  'token-garbage': refused,
  'iss-wrong': refused,
  'iss-missing': refused,
  'iss-trailing-slash': refused,
  'aud-wrong': refused,
  'aud-missing': refused,
  'aud-array': accepted,
  'aud-second': refused,
  'azp-wrong': refused,
  'nonce-wrong': refused,
  'nonce-missing': refused,
  'iat-missing': refused,
  'iat-future': refused,
  'iat-old': refused,
  'exp-missing': refused,
  'exp-past': refused,
  'exp-before-iat': refused,
  'exp-text': refused,
  'nbf-future': refused,
  'sub-missing': refused,
  'sub-empty': refused,
  'pid-missing': noNumber,
  'pid-malformed': refused,
  'pid-real': refused,
  'pid-number': refused,
  'pid-list': refused,
  // With nobody signed in before, it is a login of the other: who it is, the token alone says.
  'pid-other': accepted,
  'acr-missing': refused,
  'acr-unknown': refused,
  'acr-array': refused,
  'acr-lower': refused,
  'acr-low': { expected: 'refused', wish: substantial },
  'auth-time-missing': refused,
  'auth-time-future': refused,
  'auth-time-old': { expected: 'refused', wish: { prompt: 'login' } },
  'locale-hostile': accepted,
  'token-type-wrong': refused,
  'token-type-missing': refused,
  'id-token-missing': refused,
  'token-invalid-grant': refused,
  'token-invalid-client': refused,
  'token-500': unavailable,
  'token-html': unavailable,
  'token-truncated': unavailable,
  'token-redirect': unavailable,
  'token-slow': accepted,
  'token-hanging': unavailable,
  'response-iss-wrong': refused,
  'response-iss-missing': refused,
  'response-iss-twice': refused,
  'state-wrong': again,
  'state-missing': again,
  'state-twice': again,
  'code-missing': refused,
  'code-twice': refused,
  'code-wrong': refused,
  'error-access-denied': { expected: 'cancelled' },
  'error-server-error': unavailable,
  'error-temporarily-unavailable': unavailable,
  'error-login-required': again,
  'error-interaction-required': refused,
  'error-unknown': refused,
  'error-hostile': refused,
  'error-without-iss': refused,
  'token-in-response': accepted,
  'par-400': unavailable,
  'par-500': unavailable,
  'par-html': unavailable,
  'par-hanging': unavailable,
  'par-no-request-uri': unavailable,
};

/** In this order on one portal that has never known the issuer: the last one's metadata is right but for a line. */
export const discoveryCases: [Extract<Fault, `discovery-${string}` | 'iss-not-announced'>, Expected][] = [
  ['discovery-other-issuer', 'unavailable'],
  ['discovery-trailing-slash', 'unavailable'],
  ['discovery-500', 'unavailable'],
  ['discovery-html', 'unavailable'],
  ['discovery-redirect', 'unavailable'],
  ['discovery-no-keys', 'unavailable'],
  ['discovery-plain-http', 'unavailable'],
  ['iss-not-announced', 'refused'],
];

/** In this order on one portal that has never fetched a key. */
export const keyCases: [Extract<Fault, `keys-${string}`>, Expected][] = [
  ['keys-500', 'unavailable'],
  ['keys-html', 'unavailable'],
  ['keys-redirect', 'unavailable'],
];
