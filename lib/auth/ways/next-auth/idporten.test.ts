/** What an id_token of ID-porten must say, and what the portal takes from it. */
import { loginFromIdPorten } from '@/lib/auth/ways/idporten/idporten';
import { LoginRefused, readIdToken } from './idporten';

const client = {
  issuer: 'https://issuer.example',
  wellKnown: 'https://issuer.example/.well-known/openid-configuration',
  clientId: 'portal',
  syntheticPeople: true,
};

type Asked = { assurance: 'idporten-loa-substantial' | 'idporten-loa-high'; freshLogin: boolean; startedAt: Date };

function checkIdToken(claims: object, tokenType: unknown, asked: Asked, at: Date) {
  const { assurance: acrValues, freshLogin: forceLogin, startedAt } = asked;
  try {
    const profile = readIdToken(claims, tokenType, { ...client, acrValues, forceLogin, startedAt }, at);
    return loginFromIdPorten({ claims: profile, userInfo: null, tokenType, idToken: 'token' });
  } catch (error) {
    if (error instanceof LoginRefused) return { ok: false, failure: error.failure };
    throw error;
  }
}

const at = new Date('2026-11-23T12:00:00Z');
const clock = at.getTime() / 1000;
/** Digdir's own example: a synthetic d-number. */
const pid = '47906701517';
const claims = {
  iss: 'https://issuer.example',
  aud: 'portal',
  sub: 'abc',
  iat: clock,
  exp: clock + 120,
  auth_time: clock - 60,
  acr: 'idporten-loa-high',
  amr: ['BankID'],
  sid: 's1',
  pid,
  locale: 'se',
};
const asked = {
  assurance: 'idporten-loa-high',
  freshLogin: false,
  startedAt: new Date(at.getTime() - 120_000),
} as const;

test('a token that answers the login is let in, at the level that it names', () => {
  expect(checkIdToken(claims, 'Bearer', asked, at)).toEqual({
    ok: true,
    login: {
      pid,
      subject: 'abc',
      assurance: 'idporten-loa-high',
      amr: ['BankID'],
      authTime: new Date((clock - 60) * 1000),
      sid: 's1',
      locale: 'se',
      name: null,
      idToken: 'token',
    },
  });
});

test.each([
  ['iss of another', { iss: 'https://evil.example' }],
  ['iss missing', { iss: undefined }],
  ['aud of another', { aud: 'other' }],
  ['aud with a second one', { aud: ['portal', 'other'] }],
  ['azp of another', { azp: 'other' }],
  ['iat in the future', { iat: clock + 11 }],
  ['iat six minutes old', { iat: clock - 301, exp: clock + 120 }],
  ['iat missing', { iat: undefined }],
  ['exp past', { exp: clock - 11, iat: clock - 131 }],
  ['exp before iat', { exp: clock - 5, iat: clock }],
  ['exp missing', { exp: undefined }],
  ['auth_time in the future', { auth_time: clock + 60 }],
  ['auth_time missing', { auth_time: undefined }],
  ['acr lower than asked', { acr: 'idporten-loa-substantial' }],
  ['acr unknown', { acr: 'Level4' }],
  ['acr missing', { acr: undefined }],
  ['acr a list', { acr: ['idporten-loa-high'] }],
  ['sub missing', { sub: undefined }],
  ['pid of a real person in a test environment', { pid: '01010750160' }],
  ['pid with a wrong control digit', { pid: '47906701518' }],
  ['pid a number', { pid: 47906701517 }],
])('%s is refused', (_, change) => {
  expect(checkIdToken({ ...claims, ...change }, 'Bearer', asked, at)).toMatchObject({ ok: false, failure: 'refused' });
});

test.each([undefined, null, ''])('without a number (%p) the citizen is told so', (missing) => {
  expect(checkIdToken({ ...claims, pid: missing }, 'Bearer', asked, at)).toMatchObject({
    ok: false,
    failure: 'no-number',
  });
});

test('a token without the claim at all is one without a number', () => {
  const { pid: _, ...without } = claims;
  expect(checkIdToken(without, 'Bearer', asked, at)).toMatchObject({ ok: false, failure: 'no-number' });
});

test.each(['mac', undefined, 1])('token type %p is refused', (type) => {
  expect(checkIdToken(claims, type, asked, at)).toMatchObject({ ok: false });
});

test('high satisfies a login that asked for substantial', () => {
  expect(checkIdToken(claims, 'bearer', { ...asked, assurance: 'idporten-loa-substantial' }, at)).toMatchObject({
    ok: true,
  });
});

test('a forced login that rests on an old authentication is refused', () => {
  const forced = { ...asked, freshLogin: true };
  expect(checkIdToken({ ...claims, auth_time: clock - 3600 }, 'Bearer', forced, at)).toMatchObject({ ok: false });
  expect(checkIdToken(claims, 'Bearer', forced, at)).toMatchObject({ ok: true });
});
