import { people } from '../people';
import { syntheticNumber } from '../synthetic-number';
import { Browser } from './testing/browser';
import { beginLogin, login } from './testing/relying-party';
import { follow, type StandIns, startStandIns } from './testing/stand-ins';

let standIns: StandIns;

beforeAll(async () => {
  standIns = await startStandIns();
});

afterAll(() => standIns.stop());

const [maja] = people;
const pid = String(maja?.pid);

test('A login at high by BankID brings a minimal id_token, and the citizen from UserInfo.', async () => {
  const { idToken, userInfo } = await login(standIns, { pid });
  expect(Object.keys(idToken).sort()).toEqual(
    ['acr', 'amr', 'at_hash', 'aud', 'auth_time', 'exp', 'iat', 'idp', 'iss', 'nonce', 'sid', 'sub'].sort(),
  );
  expect(idToken).toMatchObject({ acr: 'high', idp: 'idporten', iss: `${standIns.signicat}/auth/open` });
  expect(userInfo).toEqual({
    sub: idToken.sub,
    idp: 'idporten',
    idp_id: pid,
    idp_issuer: standIns.idporten,
    transaction_id: expect.any(String),
    sandbox: true,
    name: 'Maja Prøvestad',
    given_name: 'Maja',
    family_name: 'Prøvestad',
    nin: pid,
    nin_type: 'BIRTH',
    nin_issuing_country: 'NO',
    idporten_sub: expect.any(String),
    idporten_loa: 'idporten-loa-high',
    idporten_idp: 'BankID',
  });
});
