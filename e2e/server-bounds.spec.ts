/** What a stranger can send has a bound: an answer in 4xx in plain words, with our headers, and one line in the log. */
import { expect, test } from '@playwright/test';
import { largestBody } from '@/lib/http/body-size';
import { methods } from '@/lib/http/refusal';
import { builtFiles } from '@/lib/http/server/next-handler';
import { linesOf, otherThanJson } from '@/scripts/testing/log-lines';
import { urgentLine } from '@/services/services';
import { serviceAtHigh } from '@/services/testing';
import { nb } from './catalogue';
import { builtActions } from './steps/built-actions';
import { head, multipart, multipartType, openConnection, post, type RawAnswer, rawRequest } from './steps/raw-request';
import { type Stack, startStack } from './steps/stack';

const { form } = serviceAtHigh();
const [action = { id: '', path: '' }] = builtActions();
const page = `/nb${form.address}`;
const [builtFile = ''] = builtFiles(process.cwd());

test.describe.configure({ mode: 'default' });

let stack: Stack;
let port: number;
let ours: string[];
test.beforeAll(async () => {
  stack = await startStack();
  port = Number(new URL(stack.portal).port);
  ours = [`Origin: ${stack.portal}`];
});
test.afterAll(() => stack.stop());

const securityHeaders = [
  'strict-transport-security: max-age=',
  'x-content-type-options: nosniff',
  'referrer-policy: strict-origin-when-cross-origin',
  'permissions-policy: camera=()',
  'cross-origin-opener-policy: same-origin',
  'cross-origin-resource-policy: same-origin',
];

function expectHeaders({ head }: RawAnswer): void {
  for (const header of [...securityHeaders, 'content-security-policy: default-src']) expect(head).toContain(header);
}

/** The next step and whom to call, in four languages. */
const words = [
  'Gå tilbake og prøv igjen.',
  'Mana ruovttoluotta ja geahččal fas.',
  'Go back and try again.',
  urgentLine('nb'),
];

const lines = () => linesOf(stack.log());

/** Sends it; expects a refusal with this status and one line of JSON about it that repeats nothing. */
async function expectRefusal(bytes: string | Buffer, status: number): Promise<RawAnswer> {
  const before = lines().length;
  const answer = await rawRequest(port, bytes);
  expect(answer.status).toBe(status);
  expectHeaders(answer);
  for (const said of words) expect(answer.body).toContain(said);
  await expect.poll(() => lines().slice(before)).toHaveLength(1);
  expect(JSON.parse(lines()[before] ?? '')).toMatchObject({ msg: 'refused', status });
  return answer;
}

const times = (count: number, each: (nth: number) => string) => Array.from({ length: count }, (_, nth) => each(nth));
const urlencoded = 'Content-Type: application/x-www-form-urlencoded';
const hundreds = multipart(times(600, (nth) => `field${nth}`).map((name) => [name, 'x'] as const));
const reference = (id: string, rest: string) =>
  multipart([
    ['$ACTION_REF_1', ''],
    ['$ACTION_1:0', `{"id":"${id}"${rest}`],
  ]);

/** Why, the status, and what is sent; a function where it names the portal's own address. */
const refused: [string, number, string | (() => string)][] = [
  ...['TRACE', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'PROPFIND', 'CONNECT'].map((method): [string, number, string] => [
    method,
    405,
    head({ method }),
  ]),
  ['the target *', 400, head({ target: '*' })],
  ['a target that is a whole address', 400, head({ target: 'http://evil.example/nb' })],
  ['a target without a slash', 400, head({ target: 'nb' })],
  ['bytes that are no text in the target', 400, head({ target: '/nb/æ' })],
  ['no host', 400, 'GET /nb HTTP/1.1\r\nConnection: close\r\n\r\n'],
  ['two hosts', 400, head({ headers: ['Host: evil.example'] })],
  ['a host that is none', 400, head({ host: 'a b/c' })],
  ['no HTTP at all', 400, 'hello\r\n\r\n'],
  ['a long header', 431, head({ headers: [`X: ${'a'.repeat(20_000)}`] })],
  ['a thousand headers', 431, head({ headers: times(1000, (nth) => `h${nth}: 1`) })],
  ['a thousand cookies', 431, head({ headers: [`Cookie: ${times(1000, (nth) => `c${nth}=1`).join('; ')}`] })],
  ['a state of the router that is none', 400, head({ headers: ['RSC: 1', 'Next-Router-State-Tree: x'] })],
  ['a state of the router of another shape', 400, head({ headers: ['Next-Router-State-Tree: %5B%22%22%5D'] })],
  ['a state of the router that decodes to nothing', 400, head({ headers: ['Next-Router-State-Tree: %E0%A4%A'] })],
  ['another expectation', 417, head({ method: 'POST', headers: ['Expect: wonders', 'Content-Length: 0'] })],
  ['a post to a file', 405, () => post('/icon.svg', ours, '')],
  ['a post to a file of the build, with a query', 405, () => post(`${builtFile}?a=1`, ours, '')],
  ['a post to no page', 404, () => post('/nb/no-such-page', ours, '')],
  ['a form from elsewhere', 403, post(page, ['Origin: https://evil.example'], '')],
  ['a compressed body', 415, () => post(page, [...ours, 'Content-Encoding: gzip', urlencoded], 'x')],
  ['a multipart body without a boundary', 400, () => post(page, [...ours, 'Content-Type: multipart/form-data'], 'x')],
  ['a multipart body that is none', 400, () => post(page, [...ours, multipartType], 'x')],
  [
    'a multipart body without an end',
    400,
    () => post(page, [...ours, multipartType], multipart([['a', '']]).slice(0, -4)),
  ],
  [
    'a broken part',
    400,
    () => post(page, [...ours, multipartType], '--boundary-of-a-form\r\nx\r\n--boundary-of-a-form--\r\n'),
  ],
  ['hundreds of fields', 413, () => post(page, [...ours, multipartType], hundreds)],
  [
    'hundreds of fields in an address',
    413,
    () => post(page, [...ours, urlencoded], times(600, (nth) => `a${nth}=1`).join('&')),
  ],
  ['a form without an action', 400, () => post(page, [...ours, multipartType], multipart([['a', '1']]))],
  [
    'a form of an action that is gone',
    409,
    () => post(page, [...ours, multipartType], multipart([[`$ACTION_ID_40${'a'.repeat(40)}`, '']])),
  ],
  [
    'a script that names an action that is gone',
    409,
    () => post(page, [...ours, `Next-Action: 40${'a'.repeat(40)}`, 'Content-Type: text/plain'], '[]'),
  ],
  ['a form of a broken reference', 400, () => post(action.path, [...ours, multipartType], reference(action.id, ','))],
  [
    'a length that is none',
    400,
    () => head({ method: 'POST', target: page, headers: [...ours, 'Content-Length: -3'] }),
  ],
  [
    'two lengths',
    400,
    () => head({ method: 'POST', target: page, headers: [...ours, 'Content-Length: 3', 'Content-Length: 4'] }),
  ],
  [
    'a length and chunks',
    400,
    () => head({ method: 'POST', target: page, headers: [...ours, 'Content-Length: 3', 'Transfer-Encoding: chunked'] }),
  ],
  [
    'another transfer encoding',
    400,
    () => head({ method: 'POST', target: page, headers: [...ours, 'Transfer-Encoding: gzip'] }),
  ],
  [
    'a broken chunk',
    400,
    () => `${head({ method: 'POST', target: page, headers: [...ours, 'Transfer-Encoding: chunked'] })}zz\r\nxx`,
  ],
];

test.describe('is refused in plain words', () => {
  for (const [why, status, bytes] of refused) {
    test(`${why}: ${status}`, async () => {
      const answer = await expectRefusal(typeof bytes === 'string' ? bytes : bytes(), status);
      if (status === 405) expect(answer.head).toContain(`allow: ${methods.join(', ').toLowerCase()}`);
    });
  }
});

test('a body that is too large is refused before it has come, and the connection ends', async () => {
  const announced = head({ method: 'POST', target: page, headers: [...ours, 'Content-Length: 2000000'] });
  const answer = await expectRefusal(announced.replace('Connection: close\r\n', ''), 413);
  expect(answer.head).toContain('connection: close');
});

test('whoever asks first whether a body may come is told', async () => {
  const expecting = (length: number) =>
    head({ method: 'POST', target: page, headers: [...ours, 'Expect: 100-continue', `Content-Length: ${length}`] });
  await expectRefusal(expecting(2_000_000), 413);
  const { socket, text, closed } = await openConnection(port);
  socket.write(expecting(2));
  await expect.poll(text).toContain('HTTP/1.1 100 Continue');
  socket.write('ab');
  await closed;
  expect(text()).toMatch(/HTTP\/1\.1 (200|307)/);
});

test('a body in chunks is refused once it is too large', async () => {
  const headers = [...ours, 'Transfer-Encoding: chunked', urlencoded];
  const chunk = `10000\r\n${'x'.repeat(65_536)}\r\n`;
  await expectRefusal(`${head({ method: 'POST', target: page, headers })}${chunk.repeat(30)}0\r\n\r\n`, 413);
});

test('a body as large as allowed arrives whole, in one piece and in chunks', async () => {
  const essay = (bytes: number) => `locale=nb&essay=${'x'.repeat(bytes)}`;
  const headers = [...ours, urlencoded];
  const whole = await rawRequest(port, post('/oauth2/logout', headers, essay(largestBody - 20)));
  expect(whole.status).toBe(303);
  const body = essay(largestBody - 20);
  const chunked = head({
    method: 'POST',
    target: '/oauth2/logout',
    headers: [...headers, 'Transfer-Encoding: chunked'],
  });
  const bytes = `${chunked}${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
  expect((await rawRequest(port, bytes)).status).toBe(303);
  const none = head({ method: 'POST', target: '/oauth2/logout', headers: [...ours, 'Transfer-Encoding: chunked'] });
  expect((await rawRequest(port, `${none}0\r\n\r\n`)).status).toBe(303);
});

const odd = [
  '/_next',
  '/_next/',
  '/_next/x.js',
  '/_next/static/x.js',
  '/_next/static/chunks',
  '/_next/static/%2e%2e/x',
  '/_next/static/%E0%A4%A',
  '/./_next/x',
  '/nb/../_next/x',
  '/x/%2e%2e/_next/data/x/nb.json',
];
const others = ['/_next/image?url=%2Ficon.svg&w=64&q=75', '/_next/data/x/nb.json', '/nb/%00', '/%', '/nb/%C0%AF'];
for (const target of [...odd, ...others, '/nb/%ED%A0%80', '/nb/../../x', '/%2e%2e/x']) {
  test(`${target} is not there: our page, our headers`, async () => {
    const answer = await rawRequest(port, head({ target }));
    expect(answer.status).toBe(404);
    expectHeaders(answer);
    expect(answer.head).toContain("script-src 'nonce-");
    expect(answer.body).toContain(nb.notFound.title);
  });
}

test('slashes too many lead to the address without them, with our headers', async () => {
  for (const [target, location] of [
    ['//nb', '/nb'],
    ['//evil.example/x', '/evil.example/x'],
    ['/\\evil.example', '/evil.example'],
  ] as const) {
    const answer = await rawRequest(port, head({ target }));
    expect(answer.status).toBe(308);
    expect(answer.head).toContain(`location: ${location}\r\n`);
    for (const header of securityHeaders) expect(answer.head).toContain(header);
  }
});

test('a file of the build comes as it was compressed at build, with our headers; its compressed forms have no address', async () => {
  const script = [...builtFiles(process.cwd())].find((file) => file.endsWith('.js')) ?? '';
  for (const [accepted, coding] of [
    ['gzip, deflate, br', 'br'],
    ['br;q=0, gzip', 'gzip'],
  ]) {
    const answer = await rawRequest(port, head({ target: script, headers: [`Accept-Encoding: ${accepted}`] }));
    expect(answer.status).toBe(200);
    for (const header of [...securityHeaders, 'vary: accept-encoding', `content-encoding: ${coding}`]) {
      expect(answer.head).toContain(header);
    }
    expect(answer.head).toMatch(/cache-control: public, max-age=\d+, immutable/);
  }
  for (const target of [`${script}.br`, `${script}.gz`, '/plain.css.br']) {
    expect((await rawRequest(port, head({ target }))).status).toBe(404);
  }
});

test('a file is sent whole, whichever part of it is asked for', async () => {
  for (const header of ['Range: bytes=99999-', 'Range: x', 'If-Match: "x"', 'If-Unmodified-Since: x']) {
    expect((await rawRequest(port, head({ target: '/icon.svg', headers: [header] }))).status).toBe(200);
  }
});

test('an idle connection is kept longer than load balancers keep theirs', async () => {
  const kept = await fetch(`${stack.portal}/api/health/live`);
  expect(Number(/timeout=(\d+)/.exec(kept.headers.get('keep-alive') ?? '')?.[1])).toBeGreaterThan(60);
});

test('every line of the log so far is JSON', () => {
  expect(lines().length).toBeGreaterThan(0);
  expect(otherThanJson(lines())).toEqual([]);
});
