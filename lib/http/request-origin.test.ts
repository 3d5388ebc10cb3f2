import { isFromOurselves, isPrefetch, isTopLevelNavigation, namesAction } from './request-origin';

jest.mock('@/lib/env/env', () => ({ env: () => ({ NEXTAUTH_URL: 'https://portal.example' }) }));

const from = (headers: Record<string, string>) => isFromOurselves(new Headers(headers));

test.each([
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{ origin: 'https://portal.example' }, true],
  [{ 'sec-fetch-site': 'none', origin: 'https://portal.example' }, true],
  [{}, false],
  [{ 'sec-fetch-site': 'none' }, false],
  [{ 'sec-fetch-site': 'cross-site', origin: 'https://portal.example' }, false],
  [{ 'sec-fetch-site': 'same-site' }, false],
  [{ origin: 'null' }, false],
  [{ origin: 'https://evil.example', 'x-forwarded-host': 'evil.example', host: 'evil.example' }, false],
])('a post with %p comes from ourselves: %s', (headers, ours) => {
  expect(from(headers as Record<string, string>)).toBe(ours);
});

test.each([
  [{}, true],
  [{ 'sec-fetch-mode': 'navigate' }, true],
  [{ 'sec-fetch-mode': 'cors' }, false],
  [{ 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }, false],
  [{ 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }, true],
  [{ 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document', 'sec-fetch-site': 'cross-site' }, true],
  [{ 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }, false],
  [{ 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'frame' }, false],
  [{ 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'object' }, false],
  [{ 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'embed' }, false],
  [{ 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'fencedframe' }, false],
  [{ 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'empty' }, false],
  [{ 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document', 'sec-purpose': 'prefetch;prerender' }, false],
  [{ rsc: '1' }, false],
  [{ 'next-router-prefetch': '1' }, false],
])('a request with %p is a page in a tab: %s', (headers, navigation) => {
  expect(isTopLevelNavigation(new Headers(headers as Record<string, string>))).toBe(navigation);
});

test.each([
  [{}, false],
  [{ 'sec-purpose': 'prefetch' }, true],
  [{ purpose: 'prefetch' }, true],
  [{ 'x-moz': 'prefetch' }, true],
  [{ 'x-purpose': 'preview' }, true],
  [{ 'next-router-prefetch': '1' }, true],
])('a request with %p is made in advance: %s', (headers, inAdvance) => {
  expect(isPrefetch(new Headers(headers as Record<string, string>))).toBe(inAdvance);
});

test.each([
  [{ 'sec-purpose': 'prefetch' }, true],
  [{ 'sec-purpose': 'prefetch;prerender' }, true],
  [{ 'sec-purpose': 'prefetch;anonymous-client-ip' }, true],
  [{ purpose: 'prefetch' }, true],
  [{ 'x-purpose': 'preview' }, true],
  [{ 'x-moz': 'prefetch' }, true],
  [{ 'next-router-prefetch': '1' }, true],
  [{ purpose: '', 'sec-purpose': 'prefetch' }, true],
  [{ rsc: '1' }, false],
  [{ 'sec-fetch-mode': 'navigate' }, false],
  [{}, false],
])('a request with %p looks ahead: %s', (headers, ahead) => {
  expect(isPrefetch(new Headers(headers as Record<string, string>))).toBe(ahead);
});

test.each([
  [{}, true],
  [{ 'next-action': `40${'ab'.repeat(20)}` }, true],
  [{ 'next-action': '22827514628' }, false],
  [{ 'next-action': '' }, false],
  [{ 'next-action': 'x'.repeat(42) }, false],
])('a request with %p names an action that can be: %s', (headers, named) => {
  expect(namesAction(new Headers(headers as Record<string, string>))).toBe(named);
});
