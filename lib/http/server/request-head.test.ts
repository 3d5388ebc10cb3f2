import { isUnderNext, pathOf } from './request-head';

test.each([
  ['/_next', true],
  ['/_next/static/x.js', true],
  ['/./_next/x', true],
  ['/nb/../_next/x', true],
  ['/nb/%2e%2E/_next/x', true],
  ['/.//_next/x', true],
  ['/\\_next/x', true],
  ['/nb/_next/x', false],
  ['/_next/../nb', true],
  ['/_nextx', false],
  ['/%', false],
  ['//', false],
])('%s is under /_next/: %p', (url, is) => {
  expect(isUnderNext(url)).toBe(is);
});

test.each(['', '?', '?a=1', '?a?b', '?a\n'])('a file is the same with the query %j', (query) => {
  expect(pathOf({ url: `/_next/static/x.css${query}` })).toBe('/_next/static/x.css');
});
