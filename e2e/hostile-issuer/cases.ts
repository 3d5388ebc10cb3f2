/** Each fault of the ID-porten stand-in, and how the portal must end the login. A fault without a line does not compile. */
import type { Fault } from '@/stand-ins/idporten/src/misbehaviour/faults';
import { accepted, type Case, type Expected, noNumber, refused } from './expected';
import { protocolCases } from './protocol-cases';

/** These are met before a portal knows the issuer, and are tried on one of their own. */
type AtFirstSight = Extract<Fault, `discovery-${string}` | `keys-${string}` | 'iss-not-announced'>;

export const cases: Record<Exclude<Fault, AtFirstSight>, Case> = {
  ...protocolCases,
  'pid-missing': noNumber,
  'pid-malformed': refused,
  'pid-real': refused,
  'pid-number': refused,
  'pid-list': refused,
  // With nobody signed in before, it is a login of the other: who it is, the token alone says.
  'pid-other': accepted,
  'locale-hostile': accepted,
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
