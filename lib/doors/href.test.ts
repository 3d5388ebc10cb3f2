import { href, type Path, withQuery } from './href';

test.each<[Path, Parameters<typeof href>[2], string]>([
  ['/', {}, '/nb'],
  ['/', { x: '1' }, '/nb?x=1'],
  ['/my-page', { x: 'å', none: null, empty: '', missing: undefined }, '/nb/my-page?x=%C3%A5'],
])('%s with %j is %s', (path, query, address) => {
  expect(href('nb', path, query)).toBe(address);
});

test('a query that stands in the path is refused, not lost', () => {
  expect(() => href('nb', '/my-page?x=1' as Path)).toThrow(TypeError);
  expect(() => href('nb', '/my-page?x=1' as Path, { y: '2' })).toThrow('/my-page?x=1');
});

test('the same address gets another query', () => {
  expect(withQuery('/nb/my-page?x=1', { y: '2' })).toBe('/nb/my-page?y=2');
});
