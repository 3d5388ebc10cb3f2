import { codingFor, codings } from './content-coding';

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['GZIP;Q=1', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.5, gzip;q=0.8', 'gzip'],
  ['br; q=0.8 , gzip ; q=0.8', 'br'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['br;q=0, *', 'gzip'],
  ['gzip;q=0.2, identity', 'identity'],
  ['gzip;q=0.2, identity;q=0.1', 'gzip'],
  ['identity;q=0, *;q=0', 'identity'],
  ['br;q=much', 'identity'],
  ['brotli, x-gzip', 'identity'],
  [';;,,=', 'identity'],
])('of all three, %p gets %s', (accepted, coding) => {
  expect(codingFor(accepted, codings)).toBe(coding);
});

test('never one that there is none of', () => {
  expect(codingFor('br, gzip;q=0.1', ['gzip', 'identity'])).toBe('gzip');
  expect(codingFor('br, gzip', ['identity'])).toBe('identity');
});
