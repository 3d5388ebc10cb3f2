import { underKeys } from '@/scripts/testing/under-keys';

const at = new Date('2026-11-21T12:00:00Z');
const jwk = (kid: string, more = {}) => ({ kty: 'RSA', d: 'd', n: 'n', e: 'AQAB', kid, ...more });
const agesOf = (...keys: object[]) =>
  underKeys({ IDPORTEN_CLIENT_JWK: JSON.stringify(keys.length === 1 ? keys[0] : { keys }) }, async () =>
    (await import('./key-age')).loginKeyAges(at),
  );

test("a key's age comes from the date in its kid, in the order in which they are set", async () => {
  expect(await agesOf(jwk('2026-11-20-ab12'), jwk('2026-01-01'))).toEqual([
    { kid: '2026-11-20-ab12', created: '2026-11-20', ageInDays: 1 },
    { kid: '2026-01-01', created: '2026-01-01', ageInDays: 324 },
  ]);
});

test('after 330 days it says by when to renew: a year after it was made', async () => {
  expect(await agesOf(jwk('2025-12-26-ab12'))).toEqual([
    { kid: '2025-12-26-ab12', created: '2025-12-26', ageInDays: 330 },
  ]);
  expect(await agesOf(jwk('2025-12-25-ab12'))).toEqual([
    { kid: '2025-12-25-ab12', created: '2025-12-25', ageInDays: 331, renewBy: '2026-12-25' },
  ]);
});

test("a kid without a date leaves it to the key's own iat", async () => {
  const iat = Date.parse('2026-11-11T23:00:00Z') / 1000;
  expect(await agesOf(jwk('from-elsewhere', { iat }))).toEqual([
    { kid: 'from-elsewhere', created: '2026-11-11', ageInDays: 9 },
  ]);
});

test.each([
  ['no date at all', jwk('a')],
  ['a date that does not exist', jwk('2026-13-41-ab12')],
  ['digits that go on', jwk('2026-11-2112')],
  ['an iat in milliseconds', jwk('a', { iat: at.getTime() })],
  ['an iat that is a text', jwk('a', { iat: '1' })],
])('%s: only the kid is told', async (_, key) => {
  expect(await agesOf(key)).toEqual([{ kid: key.kid }]);
});

test('nothing but these four members is ever told', async () => {
  const told = JSON.stringify(await agesOf(jwk('2020-01-01-a', { d: 'private-part', x5c: ['certificate'] })));
  expect(told).not.toMatch(/private-part|certificate|"n"|"e"/);
});
