import { bindingsIn, browserCookie, cookieOptions, mostBindings, sessionCookie } from './cookies';

beforeAll(() => {
  process.env.NEXTAUTH_URL = 'https://portal.example';
  process.env.IDPORTEN_WELL_KNOWN_URL = 'https://issuer.example/.well-known/openid-configuration';
  process.env.DATABASE_URL = 'postgresql://portal@db.example/portal';
});

test('over https both cookies belong to this host alone: __Host-, Secure, HttpOnly, the whole path, no domain', () => {
  expect([sessionCookie(), browserCookie('abcdefgh')]).toEqual(['__Host-portal-session', '__Host-portal-login-abcdef']);
  expect(cookieOptions()).toEqual({ httpOnly: true, sameSite: 'lax', path: '/', secure: true });
});

const [one, other] = ['one-binding-', 'other-binding'].map((name) => name.padEnd(43, 'x')) as [string, string];

test.each([
  [
    'several, the oldest first',
    `a=b; __Host-portal-login-one-bi=${one}; __Host-portal-login-other-=${other}`,
    [one, other],
  ],
  ['the one of versions before', `__Host-portal-login=${one}`, [one]],
  ['one that has both names', `__Host-portal-login=${one}; __Host-portal-login-one-bi=${one}`, [one]],
  ['none: another name', `__Host-portal-login-other-=${one}; portal-login-one-bi=${one}; portal-login=${one}`, []],
  ['none: no reference', '__Host-portal-login=x; __Host-portal-login-x=x', []],
  ['none: no cookies', null, []],
])('bindings in a header: %s', (_, header, bindings) => {
  expect(bindingsIn(header)).toEqual(bindings);
});

test('of bindings that a client makes up by the hundred only the oldest count', () => {
  const many = Array.from({ length: 150 }, (_, nth) => `${nth}`.padStart(6, '0').padEnd(43, 'x'));
  const header = many.map((binding) => `${browserCookie(binding)}=${binding}`).join('; ');
  expect(bindingsIn(header)).toEqual(many.slice(0, mostBindings));
});
