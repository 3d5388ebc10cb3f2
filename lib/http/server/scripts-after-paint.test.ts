/** With a real server, the middleware that compresses, and documents cut at every byte. */
import { createServer, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import compression from 'compression';
import { scriptsAfterPaint } from './scripts-after-paint';
import { flushSoftly } from './soft-flush';

const nonce = 'nonce="bm9uY2U="';
const polyfills = `<script src="/_next/static/chunks/old.js" noModule="" ${nonce}></script>`;
const foreign = '<script src="/own.js" async=""></script><link rel="preload" as="font" href="/f.woff2"/>';
const late = `<script src="/_next/static/chunks/late.js" async="" ${nonce}></script>`;
const page = [
  '<!DOCTYPE html><html><head><link rel="stylesheet" href="/_next/static/a.css"/>',
  `<link rel="preload" as="script" fetchPriority="low" ${nonce} href="/_next/static/chunks/start.js"/>`,
  `<script src="/_next/static/chunks/one.js" async="" ${nonce}></script>`,
  `<script src="/_next/static/chunks/two.js" async="" ${nonce}></script>`,
  `${foreign}${polyfills}</head><body>čáŋ <s>5 &lt; 6</s>`,
  `<script ${nonce} id="_R_">self.TURBOPACK=[]</script>`,
  `<script src="/_next/static/chunks/start.js" ${nonce} async=""></script>`,
  `<script ${nonce}>self.__next_f=[]</script>${late}</body></html>`,
].join('');

type Answer = (response: ServerResponse) => void;
let answer: Answer = () => undefined;
const compress = compression({ threshold: 0 });

const server = createServer((incoming, response) => {
  flushSoftly(response);
  compress(incoming as never, response as never, () => undefined);
  scriptsAfterPaint(incoming, response);
  answer(response);
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

type Options = { coding?: string; method?: string; onPiece?: (text: string) => void };

/** Asks for the page. Rejects where the answer breaks off. */
function load(how: Answer, { coding = 'identity', method = 'GET', onPiece }: Options = {}) {
  answer = how;
  const { port } = server.address() as AddressInfo;
  const headers = { 'accept-encoding': coding };
  return new Promise<{ body: Buffer; status?: number | undefined; length: string | undefined }>((resolve, reject) => {
    request({ port, host: '127.0.0.1', method, headers, agent: false }, (got) => {
      const pieces: Buffer[] = [];
      got.on('data', (piece: Buffer) => {
        pieces.push(piece);
        onPiece?.(Buffer.concat(pieces).toString());
      });
      got.on('error', reject);
      got.on('end', () =>
        resolve({ body: Buffer.concat(pieces), status: got.statusCode, length: got.headers['content-length'] }),
      );
    })
      .on('error', reject)
      .end();
  });
}

const asHtml = (response: ServerResponse) => response.setHeader('Content-Type', 'text/html; charset=utf-8');

/** Sends a document in these pieces, as Next does: headers first, and a flush after each. */
const inPieces =
  (...pieces: Buffer[]): Answer =>
  (response) => {
    asHtml(response);
    response.flushHeaders();
    for (const piece of pieces) {
      response.write(piece);
      (response as { flush?: () => void }).flush?.();
    }
    response.end();
  };

const bytes = Buffer.from(page);
let rewritten = '';

test('the scripts of the page become the list of one script with its nonce', async () => {
  const { body } = await load(inPieces(bytes));
  rewritten = body.toString();
  const list = ['one', 'two', 'start'].map((name) => `/_next/static/chunks/${name}.js`).join(' ');
  const loader = rewritten.match(/<script nonce="bm9uY2U=" data-scripts="([^"]+)">.+?<\/script>/);
  expect(loader?.[1]).toBe(list);
  const expected = page
    .replace(/<link rel="preload" as="script"[^>]+>/, '')
    .replace(/<script src="[^"]+(?:one|two).js"[^>]+><\/script>/g, '')
    .replace(/<script src="[^"]+start.js"[^>]+><\/script>/, () => loader?.[0] ?? '');
  expect(rewritten).toBe(expected);
  for (const kept of [polyfills, foreign, late]) expect(rewritten).toContain(kept);
});

test('a page without the script that starts the others loads them at its end', async () => {
  const { body } = await load(inPieces(Buffer.from(`${page.slice(0, page.indexOf('</head>'))}</head><body></body>`)));
  expect(body.toString()).toMatch(
    /<body><script nonce="bm9uY2U=" data-scripts="\S+one.js \S+two.js">.+<\/script><\/body>$/,
  );
});

test('a page that is cut anywhere becomes the same', async () => {
  for (let cut = 0; cut <= bytes.length; cut++) {
    const { body } = await load(inPieces(bytes.subarray(0, cut), bytes.subarray(cut)));
    if (body.toString() !== rewritten) throw new Error(`other when cut at ${cut}`);
  }
  const { body } = await load(inPieces(...[...bytes].map((byte) => Buffer.from([byte]))));
  expect(body.toString()).toBe(rewritten);
}, 60_000);

test('compressed it is the same page', async () => {
  for (const cut of [0, 200, 400]) {
    const { body } = await load(inPieces(bytes.subarray(0, cut), bytes.subarray(cut)), { coding: 'gzip' });
    expect(gunzipSync(body).toString()).toBe(rewritten);
  }
});

test('what is no part of a tag comes at once', async () => {
  let goOn = () => {};
  const { body } = await load(
    (response) => {
      asHtml(response);
      response.write('<p>first</p><scr');
      goOn = () => response.end('ong>');
    },
    { onPiece: (text) => text === '<p>first</p>' && goOn() },
  );
  expect(body.toString()).toBe('<p>first</p><scrong>');
});

test('a page that ends within a tag keeps what there is; strings and callbacks are taken as Node takes them', async () => {
  const { body } = await load((response) => {
    asHtml(response);
    response.write('č<p>', 'utf8', () => response.write('3c7363', 'hex', () => response.end(() => undefined)));
  });
  expect(body.toString()).toBe('č<p><sc');
});

test.each([
  ['data for the router', (response: ServerResponse) => response.setHeader('Content-Type', 'text/x-component')],
  [
    'an answer whose length is told',
    (response: ServerResponse) => {
      asHtml(response);
      response.setHeader('Content-Length', bytes.length);
    },
  ],
])('%s stays as it is', async (_, prepare) => {
  const { body } = await load((response) => {
    prepare(response);
    response.end(page);
  });
  expect(body.toString()).toBe(page);
});

test.each([400, 404, 500])('a page with status %s is rewritten', async (status) => {
  const { body, ...got } = await load((response) => {
    response.statusCode = status;
    asHtml(response);
    response.end(page);
  });
  expect([body.toString(), got.status]).toEqual([rewritten, status]);
});

test('HEAD and 304 have no body', async () => {
  const head = await load(inPieces(bytes), { method: 'HEAD' });
  const unchanged = await load((response) => response.writeHead(304).end());
  expect([head.body.length, unchanged.body.length, unchanged.status]).toEqual([0, 0, 304]);
});

test('an answer that breaks off breaks off', async () => {
  const broken = load((response) => {
    asHtml(response);
    response.write('<p>first</p><script src="/_next');
    setImmediate(() => response.destroy());
  });
  await expect(broken).rejects.toThrow(/aborted|hang up/);
});
