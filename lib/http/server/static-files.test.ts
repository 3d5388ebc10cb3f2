/** Behind a server of Node's own: what a client gets for a file, in which form. */
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compressFiles } from '@/scripts/compress';
import { staticFiles } from './static-files';

const script = 'console.log("a line that repeats itself");\n'.repeat(40);
const folder = mkdtempSync(join(tmpdir(), 'static-'));
const asked = { url: '', method: '' };
let server: Server;

beforeAll(async () => {
  mkdirSync(join(folder, '.next/static/chunks'), { recursive: true });
  mkdirSync(join(folder, 'public'));
  writeFileSync(join(folder, '.next/static/chunks/a.js'), script);
  writeFileSync(join(folder, '.next/static/chunks/a.js.map'), '{}');
  writeFileSync(join(folder, '.next/static/f.woff2'), 'a font');
  writeFileSync(join(folder, 'public/robots.txt'), 'User-agent: *\n'.repeat(20));
  for (const place of ['.next/static', 'public']) compressFiles(join(folder, place));
  const answeredAsFile = staticFiles(folder);
  server = createServer((incoming, response) => {
    Object.assign(asked, { url: incoming.url, method: incoming.method });
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (!answeredAsFile(incoming, response)) response.writeHead(404).end('for others');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

type Got = { status: number; headers: IncomingHttpHeaders; body: Buffer };

function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', path, headers, method, agent: false }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.on('error', reject).end();
  });
}

const file = '/_next/static/chunks/a.js';

test.each([
  ['gzip, deflate, br', 'br', (body: Buffer) => brotliDecompressSync(body)],
  ['gzip', 'gzip', (body: Buffer) => gunzipSync(body)],
  ['', undefined, (body: Buffer) => body],
])('a client that takes %p gets the file as %p, for ever', async (accepted, coding, unpack) => {
  const { status, headers, body } = await get(file, { 'Accept-Encoding': accepted });
  expect(unpack(body).toString()).toBe(script);
  expect({ status, coding: headers['content-encoding'] }).toEqual({ status: 200, coding });
  expect(headers).toMatchObject({
    'content-type': 'application/javascript; charset=UTF-8',
    'content-length': String(body.length),
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'Accept-Encoding',
    'x-content-type-options': 'nosniff',
  });
});

test('each form has its own tag; with it, the file is not sent again', async () => {
  const tags = new Map<string, string>();
  for (const accepted of ['br', 'gzip', '']) {
    const { headers } = await get(file, { 'Accept-Encoding': accepted });
    tags.set(accepted, headers.etag ?? '');
  }
  expect(new Set(tags.values()).size).toBe(3);
  for (const [accepted, tag] of tags) {
    for (const known of [tag, `W/${tag}`, `"x", ${tag}`]) {
      const again = await get(file, { 'Accept-Encoding': accepted, 'If-None-Match': known });
      expect({ status: again.status, bytes: again.body.length }).toEqual({ status: 304, bytes: 0 });
      expect(again.headers).toMatchObject({ etag: tag, vary: 'Accept-Encoding' });
      expect(again.headers['cache-control']).toContain('immutable');
    }
  }
  const other = await get(file, { 'Accept-Encoding': 'gzip', 'If-None-Match': tags.get('br') ?? '' });
  expect(other.status).toBe(200);
});

test('HEAD is told of the same file, without it', async () => {
  const whole = await get(file, { 'Accept-Encoding': 'br' });
  const { status, headers, body } = await get(file, { 'Accept-Encoding': 'br' }, 'HEAD');
  expect({ status, bytes: body.length }).toEqual({ status: 200, bytes: 0 });
  for (const name of ['content-length', 'content-encoding', 'etag', 'vary'])
    expect(headers[name]).toBe(whole.headers[name]);
});

test('what is compressed already is sent as it is, and never twice', async () => {
  const { headers, body } = await get('/_next/static/f.woff2', { 'Accept-Encoding': 'br, gzip' });
  expect(body.toString()).toBe('a font');
  expect([headers['content-encoding'], headers.vary]).toEqual([undefined, undefined]);
});

test('a public file is asked for anew each time, and may load nothing', async () => {
  const { headers } = await get('/robots.txt?x=1', { 'Accept-Encoding': 'br' });
  expect(headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'public, max-age=0' });
  expect(headers['content-security-policy']).toContain("default-src 'none'");
});

test.each([
  ['GET', `${file}.br`],
  ['GET', `${file}.gz`],
  ['GET', `${file}.map`],
  ['GET', '/robots.txt.br'],
  ['GET', '/_next/static/chunks'],
  ['GET', '/_next/static/../static/chunks/a.js'],
  ['GET', '/_next/static/chunks/%61.js'],
  ['GET', '//robots.txt'],
  ['GET', '/nb'],
  ['POST', file],
])('%s %s is for others to answer', async (method, path) => {
  const { status, body } = await get(path, {}, method);
  expect(asked).toEqual({ url: path, method });
  expect({ status, body: body.toString() }).toEqual({ status: 404, body: 'for others' });
});
