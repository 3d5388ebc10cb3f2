/**
 * The faults of the ID-porten stand-in that an access token can have, and what a page at level high answers to it. A fault
 * without a line does not compile.
 */
import type { claimFaults } from '@/stand-ins/kit/src/issuer/misbehaviour/claim-faults';
import type { signatureFaults } from '@/stand-ins/kit/src/issuer/misbehaviour/signature-faults';

export type TokenFault = keyof typeof claimFaults | Exclude<keyof typeof signatureFaults, 'keys-rotated'>;
export type TokenEnd = 'accepted' | 'refused' | 'no-number' | 'again' | 'step-up';

export const tokenCases: Record<TokenFault, TokenEnd> = {
  'signature-random': 'refused',
  'signature-empty': 'refused',
  'signature-foreign': 'refused',
  'payload-other-person': 'refused',
  'payload-high': 'refused',
  'alg-none': 'refused',
  'alg-hs256': 'refused',
  'alg-es256': 'refused',
  'kid-unknown': 'refused',
  // One key only: it is the one.
  'kid-missing': 'accepted',
  'token-garbage': 'refused',
  'iss-wrong': 'refused',
  'iss-missing': 'refused',
  'iss-trailing-slash': 'refused',
  'aud-wrong': 'refused',
  'aud-missing': 'refused',
  'aud-array': 'accepted',
  'aud-second': 'refused',
  // Claims of an id_token: an access token is not held against a login of ours.
  'azp-wrong': 'accepted',
  'nonce-wrong': 'accepted',
  'nonce-missing': 'accepted',
  'iat-missing': 'refused',
  'iat-future': 'refused',
  'iat-old': 'accepted',
  'exp-missing': 'refused',
  'exp-past': 'again',
  // Within the ten seconds by which clocks may differ.
  'exp-before-iat': 'accepted',
  'exp-text': 'refused',
  'nbf-future': 'refused',
  'sub-missing': 'refused',
  'sub-empty': 'refused',
  'pid-missing': 'no-number',
  'pid-malformed': 'refused',
  'pid-real': 'refused',
  'pid-number': 'refused',
  'pid-list': 'refused',
  // Signed by ID-porten for us: who it is, the token alone says.
  'pid-other': 'accepted',
  'acr-missing': 'refused',
  'acr-unknown': 'refused',
  'acr-array': 'refused',
  'acr-lower': 'step-up',
  'acr-low': 'refused',
  'auth-time-missing': 'accepted',
  'auth-time-future': 'refused',
  'auth-time-old': 'accepted',
  'locale-hostile': 'accepted',
};
