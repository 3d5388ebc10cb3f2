import { checkSignicatTokens, type SignicatRequest } from './claims';

const client = { issuer: 'https://broker.example/auth/open', clientId: 'portal' };
const at = new Date('2026-11-23T12:00:00Z');
const clock = at.getTime() / 1000;
const idToken = {
  iss: client.issuer,
  aud: 'portal',
  sub: 'abc',
  iat: clock,
  exp: clock + 120,
  auth_time: clock - 60,
  acr: 'high',
  idp: 'idporten',
  sid: 's1',
};
const userInfo = {
  sub: 'abc',
  idp: 'idporten',
  nin: '47906701517',
  nin_type: 'BIRTH',
  nin_issuing_country: 'NO',
  idporten_loa: 'idporten-loa-high',
  idporten_idp: 'BankID',
  name: 'Maja Prøvestad',
  sandbox: true,
};
const asked: SignicatRequest = {
  assurance: 'idporten-loa-high',
  freshLogin: false,
  startedAt: new Date(at.getTime() - 120_000),
};

type Told = { token?: object; info?: object | null; ask?: Partial<SignicatRequest>; tokenType?: unknown };

function check({ token = {}, info = {}, ask = {}, tokenType = 'Bearer' }: Told = {}) {
  const verified = {
    claims: { ...idToken, ...token },
    userInfo: info && { ...userInfo, ...info },
    tokenType,
    idToken: 'token',
  };
  return checkSignicatTokens(verified, client, { ...asked, ...ask }, at);
}

test('who it is comes from both, at the lower of the two levels', () => {
  expect(check()).toEqual({
    ok: true,
    login: {
      pid: userInfo.nin,
      subject: 'abc',
      assurance: 'idporten-loa-high',
      amr: ['BankID'],
      authTime: new Date((clock - 60) * 1000),
      sid: 's1',
      locale: null,
      name: 'Maja Prøvestad',
      idToken: 'token',
    },
  });
});

test('an id_token that holds all of it needs no UserInfo', () => {
  const { sub: _, ...all } = userInfo;
  expect(check({ token: all, info: null })).toMatchObject({ ok: true, login: { pid: userInfo.nin } });
});

const lower = { assurance: 'idporten-loa-substantial' } as const;

test.each([
  [{ token: { acr: 'substantial' } }, 'idporten-loa-substantial'],
  [{ info: { idporten_loa: 'idporten-loa-substantial' } }, 'idporten-loa-substantial'],
  [{}, 'idporten-loa-high'],
])('asked for substantial, %j is let in at %s', (told, assurance) => {
  expect(check({ ...told, ask: lower })).toMatchObject({ ok: true, login: { assurance } });
});

test.each<[string, Told]>([
  ['iss of another', { token: { iss: 'https://evil.example' } }],
  ['aud with a second one', { token: { aud: ['portal', 'other'] } }],
  ['iat old', { token: { iat: clock - 301 } }],
  ['exp past', { token: { iat: clock - 131, exp: clock - 11 } }],
  ['token type', { tokenType: 'mac' }],
  ['acr lower than asked', { token: { acr: 'substantial' } }],
  ['acr low', { token: { acr: 'low' }, ask: lower }],
  ['acr in the words of ID-porten', { token: { acr: 'idporten-loa-high' } }],
  ['acr a list', { token: { acr: ['high'] } }],
  ['idporten_loa lower than asked', { info: { idporten_loa: 'idporten-loa-substantial' } }],
  ['idporten_loa unknown', { info: { idporten_loa: 'Level4' } }],
  ['idporten_loa missing', { info: { idporten_loa: undefined } }],
  ['another eID in the id_token', { token: { idp: 'nbid' } }],
  ['another eID in UserInfo', { info: { idp: 'nbid' } }],
  ['another eID in both', { token: { idp: 'nbid' }, info: { idp: 'nbid' } }],
  ['no eID in either', { token: { idp: undefined }, info: { idp: undefined } }],
  ['two numbers', { token: { nin: '65901300115' } }],
  ['two countries', { token: { nin_issuing_country: 'SE' } }],
  ['two levels of ID-porten', { token: { idporten_loa: 'idporten-loa-substantial' }, ask: lower }],
  ['country of another', { info: { nin_issuing_country: 'SE' } }],
  ['kind of another', { info: { nin_type: 'TAX' } }],
  ['number wrong', { info: { nin: '47906701518' } }],
  ['no UserInfo, and nothing in the id_token', { info: null }],
  ['a forced login that rests on an old one', { token: { auth_time: clock - 3600 }, ask: { freshLogin: true } }],
])('%s is refused', (_, told) => {
  expect(check(told)).toMatchObject({ ok: false, failure: 'refused' });
});

test.each([undefined, null, ''])('without a number (%p) the citizen is told so', (nin) => {
  expect(check({ info: { nin } })).toMatchObject({ ok: false, failure: 'no-number' });
});

test.each([undefined, null, 7, '<b>Maja</b>'])('a name %p is left out', (name) => {
  expect(check({ info: { name } })).toMatchObject({ ok: true, login: { name: null } });
});

describe('where real people are', () => {
  /** Well formed, and not synthetic; also in `stand-ins/kit/src/issuer/misbehaviour/wrong-numbers.ts`. */
  const real = { nin: '01010750160' };
  const checkAmongReal = async (told: Told) => {
    const before = process.env.SYNTHETIC_PEOPLE_ONLY;
    process.env.SYNTHETIC_PEOPLE_ONLY = 'false';
    try {
      let end: unknown;
      await jest.isolateModulesAsync(async () => {
        const { checkSignicatTokens: anew } = await import('./claims');
        const verified = { claims: { ...idToken, ...told.token }, tokenType: 'Bearer', idToken: 'token' };
        end = anew({ ...verified, userInfo: { ...userInfo, ...real, ...told.info } }, client, asked, at);
      });
      return end;
    } finally {
      process.env.SYNTHETIC_PEOPLE_ONLY = before;
    }
  };

  test.each([true, 'true', 'false', 1, null, {}])('sandbox %j is refused, in either answer', async (sandbox) => {
    const refused = { ok: false, reason: 'sandbox' };
    expect(await checkAmongReal({ info: { sandbox } })).toMatchObject(refused);
    expect(await checkAmongReal({ info: { sandbox: false }, token: { sandbox } })).toMatchObject(refused);
  });

  test.each([false, undefined])('sandbox %j is let in', async (sandbox) => {
    expect(await checkAmongReal({ info: { sandbox } })).toMatchObject({ ok: true });
  });
});
