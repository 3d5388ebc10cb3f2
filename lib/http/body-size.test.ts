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

test('Next has the same limits', () => {
  type Limits = { proxyClientMaxBodySize?: number; serverActions?: { bodySizeLimit?: number } };
  type Config = { default: { experimental?: Limits } };
  const { default: config } = jest.requireActual<Config>('@/next.config.mjs');
  expect(config.experimental?.proxyClientMaxBodySize).toBe(largestBody);
  expect(config.experimental?.serverActions?.bodySizeLimit).toBe(largestBody);
});
