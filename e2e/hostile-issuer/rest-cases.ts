/**
 * Each fault of the Signicat stand-in's REST API, and how the portal must end the login. A fault without a line does not
 * compile.
 */
import type { RestFault } from '@/stand-ins/signicat/src/misbehaviour/faults';
import { accepted, again, atSubstantial, type Case, cancelled, noNumber, refused, unavailable } from './expected';

type OfToken = Extract<RestFault, `rest-token-${string}`>;

/** Met by a portal that holds no token for the API yet. */
export const restTokenCases: Record<OfToken, Case> = {
  'rest-token-401': unavailable,
  'rest-token-500': unavailable,
  'rest-token-html': unavailable,
  'rest-token-truncated': unavailable,
  'rest-token-hanging': unavailable,
  'rest-token-missing': unavailable,
  'rest-token-type-wrong': unavailable,
};

export const restCases: Record<Exclude<RestFault, OfToken>, Case> = {
  'rest-sessions-401-once': accepted,
  'rest-create-400': unavailable,
  'rest-create-500': unavailable,
  'rest-create-html': unavailable,
  'rest-create-hanging': unavailable,
  'rest-create-garbage': unavailable,
  'rest-create-no-id': unavailable,
  'rest-create-no-url': unavailable,
  'rest-create-url-elsewhere': unavailable,
  'rest-create-url-script': unavailable,
  'rest-status-error': unavailable,
  'rest-status-abort': cancelled,
  'rest-status-waiting': again,
  'rest-status-unknown': refused,
  'rest-status-missing': refused,
  'rest-provider-other': refused,
  'rest-provider-missing': refused,
  'rest-loa-lower': refused,
  'rest-loa-missing': refused,
  'rest-loa-unknown': refused,
  'rest-idporten-loa-lower': refused,
  // The lower of the two, which is what was asked for.
  'rest-idporten-loa-higher': atSubstantial(accepted),
  // An account need not have the attribute.
  'rest-idporten-loa-missing': accepted,
  'rest-idporten-loa-unknown': refused,
  'rest-subject-missing': noNumber,
  'rest-nin-missing': noNumber,
  'rest-nin-malformed': refused,
  'rest-nin-real': refused,
  // With nobody signed in before, it is a login of the other: who it is, Signicat alone says.
  'rest-nin-other': accepted,
  'rest-nin-country-other': refused,
  'rest-nin-country-missing': refused,
  'rest-nin-type-other': refused,
  'rest-nin-type-missing': refused,
  'rest-reference-other': refused,
  'rest-reference-missing': refused,
  'rest-id-other': refused,
  'rest-name-markup': accepted,
  'rest-name-long': accepted,
  'rest-name-control': accepted,
  'rest-result-404': again,
  'rest-result-500': unavailable,
  'rest-result-html': unavailable,
  'rest-result-truncated': unavailable,
  'rest-result-hanging': unavailable,
};
