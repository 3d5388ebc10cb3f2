import { browserCookie, cookieOptions, sessionCookie } from './cookies';

beforeAll(() => {
  process.env.NEXTAUTH_URL = 'https://portal.example';
  process.env.IDPORTEN_WELL_KNOWN_URL = 'https://issuer.example/.well-known/openid-configuration';
  process.env.DATABASE_URL = 'postgresql://portal@db.example/portal';
});

test('over https both cookies belong to this host alone: __Host-, Secure, HttpOnly, the whole path, no domain', () => {
  expect([sessionCookie(), browserCookie()]).toEqual(['__Host-portal-session', '__Host-portal-login']);
  expect(cookieOptions()).toEqual({ httpOnly: true, sameSite: 'lax', path: '/', secure: true });
});
