/**
 * A session as the API tells it. Of the citizen only what was asked for; the level and who they are only on success.
 * https://developer.signicat.com/identity-methods/id-porten/attributes-reference/
 */
import { createHash } from 'node:crypto';
import { subjectOf } from '../subjects';
import { callbackOf, type RestSession } from './sessions';

const accountIdOf = (account: string) => `a-fake-${createHash('sha256').update(account).digest('hex').slice(0, 16)}`;

function subjectFrom({ result, wish }: RestSession) {
  if (!result) return undefined;
  const { nin, name, idportenSub, idportenLoa, idportenIdp } = result.citizen;
  const known: Record<string, unknown> = {
    name: name && `${name.given} ${name.family}`,
    firstName: name?.given,
    lastName: name?.family,
    nin: { value: nin, issuingCountry: 'NO', type: 'BIRTH' },
    idportenSub,
    idportenLoa,
    idportenIdp,
  };
  const told = wish.requestedAttributes.map((attribute) => [attribute, known[attribute]]);
  return { id: subjectOf(nin), idpId: nin, ...Object.fromEntries(told) };
}

/** Members without a value are left out when it is written as JSON. */
export function viewOf(session: RestSession): Record<string, unknown> {
  const { id, account, authenticationUrl, status, wish, expiresAt, result, error, environment } = session;
  const { requestedLoa, language, externalReference, sessionLifetime, requestedAttributes } = wish;
  return {
    id,
    accountId: accountIdOf(account),
    authenticationUrl,
    status,
    provider: result && 'idporten',
    loa: result?.loa,
    subject: subjectFrom(session),
    environment,
    error,
    callbackUrls: {
      success: callbackOf(session, 'success'),
      abort: callbackOf(session, 'abort'),
      error: callbackOf(session, 'error'),
    },
    allowedProviders: wish.allowedProviders ?? ['idporten'],
    flow: wish.flow,
    requestedLoa,
    language,
    requestedAttributes: [...requestedAttributes].sort(),
    externalReference,
    sessionLifetime,
    expiresAt: expiresAt.toISOString(),
  };
}
