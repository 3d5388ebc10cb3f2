import { cookieIn } from './cookie-header';

test.each([
  ['a=1; portal-session=abc; b=2', 'abc'],
  ['portal-session=abc', 'abc'],
  ['other-portal-session=abc', undefined],
  ['portal-session-2=abc', undefined],
  ['portal-session=', ''],
  ['', undefined],
  [null, undefined],
])('in %p the session cookie is %p', (header, value) => {
  expect(cookieIn(header, 'portal-session')).toBe(value);
});
