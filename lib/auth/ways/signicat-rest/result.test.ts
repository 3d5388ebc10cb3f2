import { checkResult, type RequestedSession } from './result';

const at = new Date('2026-11-23T12:00:00Z');
const asked: RequestedSession = {
  sessionId: 'session',
  externalReference: 'reference',
  assurance: 'idporten-loa-high',
};
const nin = { value: '47906701517', issuingCountry: 'NO', type: 'BIRTH' };
const subject = { id: 'abc', nin, name: 'Maja Prøvestad', idportenLoa: 'idporten-loa-high', idportenIdp: 'BankID' };
const result = {
  id: 'session',
  status: 'SUCCESS',
  provider: 'idporten',
  loa: 'high',
  externalReference: 'reference',
  subject,
};

test('a result that answers the login is let in, at the level that it names', () => {
  expect(checkResult(result, asked, at)).toEqual({
    ok: true,
    login: {
      pid: nin.value,
      subject: 'abc',
      assurance: 'idporten-loa-high',
      amr: ['BankID'],
      name: 'Maja Prøvestad',
      authTime: at,
      sid: null,
      locale: null,
      idToken: '',
    },
  });
});

test.each<[string, object]>([
  ['id of another session', { id: 'other' }],
  ['id missing', { id: undefined }],
  ['id a list', { id: ['session'] }],
  ['reference of another login', { externalReference: 'other' }],
  ['reference missing', { externalReference: undefined }],
  ['status unknown', { status: 'COMPLETED' }],
  ['status in small letters', { status: 'success' }],
  ['status missing', { status: undefined }],
  ['status of the prototype', { status: 'constructor' }],
  ['another eID', { provider: 'nbid' }],
  ['no eID', { provider: undefined }],
  ['level lower than asked', { loa: 'substantial' }],
  ['level in the words of ID-porten', { loa: 'idporten-loa-high' }],
  ['level missing', { loa: undefined }],
  ['level null', { loa: null }],
  ["ID-porten's level lower", { subject: { ...subject, idportenLoa: 'idporten-loa-substantial' } }],
  ["ID-porten's level unknown", { subject: { ...subject, idportenLoa: 'Level4' } }],
  ["ID-porten's level null", { subject: { ...subject, idportenLoa: null } }],
  ['number wrong', { subject: { ...subject, nin: { ...nin, value: '47906701518' } } }],
  ['number of a real person', { subject: { ...subject, nin: { ...nin, value: '01010750160' } } }],
  ['number a number', { subject: { ...subject, nin: { ...nin, value: 47906701517 } } }],
  ['number as text alone', { subject: { ...subject, nin: nin.value } }],
  ['number of another country', { subject: { ...subject, nin: { ...nin, issuingCountry: 'SE' } } }],
  ['number without a country', { subject: { ...subject, nin: { ...nin, issuingCountry: undefined } } }],
  ['number of another kind', { subject: { ...subject, nin: { ...nin, type: 'TAX' } } }],
  ['number without a kind', { subject: { ...subject, nin: { ...nin, type: undefined } } }],
  ['subject a text', { subject: nin.value }],
])('%s is refused', (_, change) => {
  expect(checkResult({ ...result, ...change }, asked, at)).toMatchObject({ ok: false, failure: 'refused' });
});

test.each([null, undefined, 'SUCCESS', 7, [], [result]])('%j is no result', (told) => {
  expect(checkResult(told, asked, at)).toMatchObject({ ok: false, failure: 'refused' });
});

/** As Signicat tells it: nothing of the citizen, and no level. */
const unfinished = { id: 'session', externalReference: 'reference' };

test.each([
  ['ABORT', 'cancelled'],
  ['ABORTED', 'cancelled'],
  ['CANCELLED', 'cancelled'],
  ['ERROR', 'unavailable'],
  ['CREATED', 'again'],
  ['WAITING_FOR_USER', 'again'],
  ['EXPIRED', 'again'],
])('status %s ends as %s, also with a subject', (status, failure) => {
  expect(checkResult({ ...unfinished, status }, asked, at)).toMatchObject({ ok: false, failure });
  expect(checkResult({ ...result, status }, asked, at)).toMatchObject({ ok: false, failure });
});

test('a status that is no word is not logged', () => {
  const status = 'Hostile\n{"level":60} 15838421072';
  expect(checkResult({ ...result, status }, asked, at)).toMatchObject({ reason: 'status unknown' });
});

test.each([
  [{ subject: undefined }],
  [{ subject: null }],
  [{ subject: { ...subject, nin: undefined } }],
  [{ subject: { ...subject, nin: { ...nin, value: '' } } }],
])('%j is a login without a number', (change) => {
  expect(checkResult({ ...result, ...change }, asked, at)).toMatchObject({ ok: false, failure: 'no-number' });
});

test.each([
  ['high', undefined, 'idporten-loa-high'],
  ['substantial', 'idporten-loa-high', 'idporten-loa-substantial'],
  ['high', 'idporten-loa-substantial', 'idporten-loa-substantial'],
  ['substantial', undefined, 'idporten-loa-substantial'],
])('asked for substantial, loa %p and idportenLoa %p are %s', (loa, idportenLoa, assurance) => {
  const told = { ...result, loa, subject: { ...subject, idportenLoa } };
  const end = checkResult(told, { ...asked, assurance: 'idporten-loa-substantial' }, at);
  expect(end).toMatchObject({ ok: true, login: { assurance } });
});

test('a result without a name, or a subject of its own, is let in', () => {
  const end = checkResult({ ...result, subject: { nin } }, asked, at);
  expect(end).toMatchObject({ ok: true, login: { name: null, subject: 'session', amr: [] } });
});
