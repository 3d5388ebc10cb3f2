import { inLocale } from '@/lib/i18n/routing';
import { parseReturnTo } from './return-to';

test.each([
  '/nb',
  '/nb/step-up',
  '/se/my-page/letters/new?from=karasjok-sentrum&type=video',
  '/en/my-page?x=%C3%A1',
  '/nn/privacy/',
])('%s is one of our own and kept', (path) => {
  expect(parseReturnTo(path, 'nb')).toBe(path);
});

test.each([
  '//evil.example/nb',
  'https://evil.example/nb',
  '/nb//evil.example',
  '/\\evil.example',
  '/nb\\..\\evil',
  '/nb/%2f%2fevil.example',
  '/nb/%5cevil.example',
  '/nb/..//evil.example',
  '/nb/../../oauth2/logout',
  '/nb/%0d%0aLocation:evil',
  '/nb\u0000',
  '/nb\t/x',
  '/nb#@evil.example',
  'nb/my-page',
  '/oauth2/login',
  '/nb/login-failed?reason=again',
  '/nb/./signed-out',
  '/nb/x/../problem?reference=x',
  '/nb/%2e/login-failed',
  '/api/auth/callback/idporten',
  '/nbx',
  '/xx/my-page',
  'javascript:alert(1)',
  '/nb@evil.example',
  '/nb:80@evil.example',
  '',
  `/nb/${'x'.repeat(2000)}`,
  undefined,
  null,
  ['/nb'],
])('%p leads to the start page instead', (value) => {
  expect(parseReturnTo(value, 'se')).toBe('/se');
});

test('a path is turned into another language, query and all', () => {
  expect(inLocale('/nb/my-page?x=/nb/y', 'se')).toBe('/se/my-page?x=/nb/y');
  expect(inLocale('/nb', 'en')).toBe('/en');
});

test.each(['/nb/step-up?a[]=1|2{}^`*', '/nb/my-page?x=%22&y=(1)'])('the query of %s is kept', (path) => {
  expect(parseReturnTo(path, 'nb')).toContain('?');
});

test.each(['/nb?x="', '/nb?x=<a>', '/nb?x=\\', '/nb?x=é'])('%s is refused', (path) => {
  expect(parseReturnTo(path, 'nb')).toBe('/nb');
});
