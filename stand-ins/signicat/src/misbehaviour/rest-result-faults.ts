/** What the REST API tells as the result of a session. */
import { answerError, answerHtml, answerTruncated, hang } from 'stand-in-kit/issuer/misbehaviour/answers';
import { hostileText } from 'stand-in-kit/issuer/misbehaviour/hostile-text';
import type { Claims, Order } from 'stand-in-kit/issuer/misbehaviour/misbehaviour';
import { realNumber, wrongDigit } from 'stand-in-kit/issuer/misbehaviour/wrong-numbers';
import type { SignicatMisbehaviour } from './signicat-misbehaviour';

/** Changes members of the session; what it may look at is the right one. */
function session(does: string, change: (right: Claims, order: Order) => Claims): SignicatMisbehaviour {
  const result: NonNullable<SignicatMisbehaviour['rest']>['result'] = (ctx, body, order) => {
    ctx.body = { ...body, ...change(body, order) };
  };
  return { does, rest: { result } };
}

/** The same for its subject, where there is one. */
function subject(does: string, change: (right: Claims, order: Order) => Claims): SignicatMisbehaviour {
  return session(does, ({ subject: right }, order) =>
    right ? { subject: { ...(right as Claims), ...change(right as Claims, order) } } : {},
  );
}

function nin(does: string, change: (right: Claims, order: Order) => Claims): SignicatMisbehaviour {
  return subject(does, ({ nin: right }, order) => ({
    nin: { ...(right as Claims), ...change(right as Claims, order) },
  }));
}

const called = (name: string) => () => ({ name, firstName: name, lastName: name });

export const restResultFaults = {
  'rest-status-error': session('status is ERROR, with a subject', () => ({ status: 'ERROR' })),
  'rest-status-abort': session('status is ABORT, with a subject', () => ({ status: 'ABORT' })),
  'rest-status-waiting': session('status is WAITING_FOR_USER', () => ({ status: 'WAITING_FOR_USER' })),
  'rest-status-unknown': session('status is COMPLETED', () => ({ status: 'COMPLETED' })),
  'rest-status-missing': session('status is left out', () => ({ status: undefined })),
  'rest-provider-other': session('provider is nbid', () => ({ provider: 'nbid' })),
  'rest-provider-missing': session('provider is left out', () => ({ provider: undefined })),
  'rest-loa-lower': session('loa is substantial', () => ({ loa: 'substantial' })),
  'rest-loa-missing': session('loa is left out', () => ({ loa: undefined })),
  'rest-loa-unknown': session('loa is idporten-loa-high', () => ({ loa: 'idporten-loa-high' })),
  'rest-idporten-loa-lower': subject('idportenLoa is substantial', () => ({ idportenLoa: 'idporten-loa-substantial' })),
  'rest-idporten-loa-higher': subject('idportenLoa is high', () => ({ idportenLoa: 'idporten-loa-high' })),
  'rest-idporten-loa-missing': subject('idportenLoa is left out', () => ({ idportenLoa: undefined })),
  'rest-idporten-loa-unknown': subject('idportenLoa is Level4', () => ({ idportenLoa: 'Level4' })),
  'rest-subject-missing': session('subject is left out', () => ({ subject: undefined })),
  'rest-nin-missing': subject('nin is left out', () => ({ nin: undefined })),
  'rest-nin-malformed': nin('nin has a wrong control digit', ({ value }) => ({ value: wrongDigit(String(value)) })),
  'rest-nin-real': nin('nin is not synthetic', () => ({ value: realNumber })),
  'rest-nin-other': nin('nin is the other person of the order', (_, { pid }) => ({ value: pid })),
  'rest-nin-country-other': nin('issuingCountry is SE', () => ({ issuingCountry: 'SE' })),
  'rest-nin-country-missing': nin('issuingCountry is left out', () => ({ issuingCountry: undefined })),
  'rest-nin-type-other': nin('type of nin is TAX', () => ({ type: 'TAX' })),
  'rest-nin-type-missing': nin('type of nin is left out', () => ({ type: undefined })),
  'rest-reference-other': session('externalReference is another', () => ({ externalReference: 'another' })),
  'rest-reference-missing': session('externalReference is left out', () => ({ externalReference: undefined })),
  'rest-id-other': session('id is that of another session', () => ({ id: '00000000-0000-4000-8000-000000000000' })),
  'rest-name-markup': subject('the name is markup and a forged log line', called(hostileText)),
  'rest-name-long': subject('the name has 10 000 characters', called('N'.repeat(10_000))),
  'rest-name-control': subject('the name has control characters', called('Maja\u0000\u001b[31m\u202e\nReversed')),
  'rest-result-404': { does: 'result: 404', rest: { result: answerError(404, 'session_not_found') } },
  'rest-result-500': { does: 'result: 500', rest: { result: answerError(500, 'server_error') } },
  'rest-result-html': { does: 'result: an HTML page', rest: { result: answerHtml } },
  'rest-result-truncated': { does: 'result: half the JSON', rest: { result: (ctx) => answerTruncated(ctx) } },
  'rest-result-hanging': { does: 'result: no answer', rest: { result: hang } },
} satisfies Record<string, SignicatMisbehaviour>;
