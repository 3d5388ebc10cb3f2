import { isTooLarge, largestBody } from './body-size';

jest.mock('next-intl/plugin', () => ({ __esModule: true, default: () => (own: unknown) => own }));

test.each([
  [undefined, false],
  ['0', false],
  ['4000', false],
  [String(largestBody), false],
  [String(largestBody + 1), true],
  ['99999999999999999999999', true],
])('a body that says %p bytes is too large: %s', (length, large) => {
  expect(isTooLarge(new Headers(length === undefined ? {} : { 'content-length': length }))).toBe(large);
});

test('a body that says no size is cut at the same size', () => {
  type Config = { default: { experimental?: { proxyClientMaxBodySize?: number } } };
  const { default: config } = jest.requireActual<Config>('@/next.config.mjs');
  expect(config.experimental?.proxyClientMaxBodySize).toBe(largestBody);
});
