/** With the middleware that compresses pages. */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGunzip } from 'node:zlib';
import compression from 'compression';
import { flushSoftly } from './soft-flush';

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
const compress = compression() as unknown as Middleware;

const piece = randomBytes(3_000).toString('hex');
let sendSecond = () => {};

const server = createServer((incoming, response) => {
  flushSoftly(response);
  compress(incoming, response, () => {
    response.setHeader('Content-Type', 'text/html');
    response.write(piece);
    (response as { flush?: () => void }).flush?.();
    sendSecond = () => response.end(piece);
  });
});

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** Asks for the second piece when the first has come whole: one that was held back would never come. */
function load(encoding: string): Promise<{ bytes: number; text: string }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': encoding };
    request({ port, host: '127.0.0.1', headers, agent: false }, (answer) => {
      let [bytes, text] = [0, ''];
      answer.on('data', (part: Buffer) => {
        bytes += part.length;
      });
      const plain = encoding === 'gzip' ? answer.pipe(createGunzip()) : answer;
      plain.on('data', (part: Buffer) => {
        text += part;
        if (text.length === piece.length) sendSecond();
      });
      plain.on('end', () => resolve({ bytes, text }));
    })
      .on('error', reject)
      .end();
  });
}

test('what was sent already is sent at once, and costs next to nothing the second time', async () => {
  const { bytes, text } = await load('gzip');
  expect(text).toBe(piece + piece);
  expect(bytes).toBeLessThan(piece.length * 0.7);
});

test('an answer that is not compressed comes as before', async () => {
  expect(await load('identity')).toEqual({ bytes: 2 * piece.length, text: piece + piece });
});
