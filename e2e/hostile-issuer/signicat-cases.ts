/**
 * Each fault of the Signicat stand-in's OpenID provider, and how the portal must end the login. A fault without a line does
 * not compile.
 */
import type { OidcFault } from '@/stand-ins/signicat/src/misbehaviour/faults';
import { accepted, atSubstantial, type Case, type Expected, noNumber, refused, unavailable } from './expected';
import { protocolCases } from './protocol-cases';

/** These are met before a portal knows the issuer, and are tried on one of their own. */
type AtFirstSight = Extract<OidcFault, `discovery-${string}` | `keys-${string}` | 'iss-not-announced'>;

export const signicatCases: Record<Exclude<OidcFault, AtFirstSight>, Case> = {
  ...protocolCases,
  'sub-other': refused,
  'acr-idporten-scale': refused,
  'id-token-idp-other': refused,
  'nin-missing': noNumber,
  'nin-malformed': refused,
  'nin-real': refused,
  'nin-number': refused,
  'nin-list': refused,
  // With nobody signed in before, it is a login of the other: who it is, Signicat alone says.
  'nin-other': accepted,
  'nin-country-other': refused,
  'nin-country-missing': refused,
  'nin-type-other': refused,
  'nin-type-missing': refused,
  'idp-other': refused,
  // The id_token says it.
  'idp-missing': accepted,
  'loa-lower': refused,
  // The lower of the two, which is what was asked for.
  'loa-higher': atSubstantial(accepted),
  'loa-missing': refused,
  'loa-unknown': refused,
  'sandbox-missing': accepted,
  'sandbox-text': accepted,
  'userinfo-sub-other': refused,
  'userinfo-sub-missing': refused,
  'name-markup': accepted,
  'name-long': accepted,
  'name-control': accepted,
  'name-number': accepted,
  'userinfo-401': refused,
  'userinfo-500': unavailable,
  'userinfo-html': unavailable,
  'userinfo-truncated': unavailable,
  'userinfo-hanging': unavailable,
};

/** In this order on one portal that has never known the issuer; `iss-not-announced` has a test of its own. */
export const signicatDiscoveryCases: [Extract<OidcFault, `discovery-${string}`>, Expected][] = [
  ['discovery-other-issuer', 'unavailable'],
  ['discovery-trailing-slash', 'unavailable'],
  ['discovery-500', 'unavailable'],
  ['discovery-html', 'unavailable'],
  ['discovery-redirect', 'unavailable'],
  ['discovery-no-keys', 'unavailable'],
  ['discovery-plain-http', 'unavailable'],
];

/** In this order on one portal that has never fetched a key. */
export const signicatKeyCases: [Extract<OidcFault, `keys-${string}`>, Expected][] = [
  ['keys-500', 'unavailable'],
  ['keys-html', 'unavailable'],
  ['keys-redirect', 'unavailable'],
];
