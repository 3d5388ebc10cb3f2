import { citizenLocale } from './citizen-locale';

test.each([
  [undefined, null, 'nb'],
  ['se', 'en', 'se'],
  ['xx', 'nn', 'nn'],
  [undefined, 'no', 'nb'],
  [undefined, 'nn-NO,nb;q=0.9', 'nn'],
  [undefined, 'de,en;q=0.8,se;q=0.9', 'se'],
  [undefined, 'sme', 'se'],
  [undefined, 'en;q=0,nn', 'nn'],
  [undefined, 'fr-FR', 'nb'],
  [undefined, ';;;q=,,==,\u0000', 'nb'],
] as const)('cookie %p and Accept-Language %p give %s', (cookie, header, locale) => {
  expect(citizenLocale(cookie, header)).toBe(locale);
});
