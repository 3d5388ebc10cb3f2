import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { readWhole, refusalOfForm, requestWith } from './request-body';

/** Sends the pieces one after the other to a real server; answers what it made of them, and what its next reader finds. */
async function readBy(pieces: string[], bytes: number, leave = false) {
  const server = createServer();
  const outcome = new Promise<{ body: string; again: string }>((resolve) => {
    server.on('request', async (request, response) => {
      const body = await readWhole(request, bytes);
      const again = typeof body === 'string' ? '' : await text(requestWith(request, body));
      resolve({ body: String(body), again });
      response.end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.on('error', () => undefined);
  for (const piece of pieces) await new Promise((resolve) => socket.write(piece, resolve));
  if (leave) socket.destroy();
  const result = await outcome;
  socket.destroy();
  server.closeAllConnections();
  server.close();
  return result;
}

const head = (header: string) => `POST / HTTP/1.1\r\nHost: a\r\n${header}\r\n\r\n`;
const chunk = (body: string) => `${body.length.toString(16)}\r\n${body}\r\n`;

test.each([
  ['with a length', [`${head('Content-Length: 3')}abc`], 'abc'],
  ['in pieces', [head('Content-Length: 6'), 'abc', 'def'], 'abcdef'],
  ['in chunks', [head('Transfer-Encoding: chunked'), chunk('abc'), `${chunk('def')}0\r\n\r\n`], 'abcdef'],
  ['in chunks without a byte', [`${head('Transfer-Encoding: chunked')}0\r\n\r\n`], ''],
  ['in chunks whose end comes later', [head('Transfer-Encoding: chunked'), '0\r\n\r\n'], ''],
  ['as large as allowed', [`${head('Content-Length: 100000')}${'x'.repeat(100_000)}`], 'x'.repeat(100_000)],
])('a body %s is read whole, and its next reader finds it whole', async (_, pieces, body) => {
  expect(await readBy(pieces, 100_000)).toEqual({ body, again: body });
});

test('a body that passes the limit is given up there', async () => {
  const pieces = [head('Transfer-Encoding: chunked'), chunk('x'.repeat(60_000)), chunk('x'.repeat(60_000))];
  expect((await readBy(pieces, 100_000)).body).toBe('tooLarge');
});

test('a client that leaves before the end has gone', async () => {
  expect((await readBy([head('Content-Length: 3'), 'ab'], 100, true)).body).toBe('gone');
});

const type = (value: string) => ({ headers: { 'content-type': value } }) as IncomingMessage;
const part = '--b\r\n\r\n\r\n';

test.each([
  ['multipart/form-data; boundary=b', `${part.repeat(3)}--b--\r\n`, null],
  ['multipart/form-data; boundary="b"', `${part.repeat(3)}--b--\r\n`, null],
  ['multipart/form-data; boundary=b', `${part.repeat(4)}--b--\r\n`, 'tooLarge'],
  ['multipart/form-data; boundary=b', part, 'unreadable'],
  ['multipart/form-data; boundary=b', '', 'unreadable'],
  ['application/x-www-form-urlencoded', 'a=1&b=2&c=3', null],
  ['application/x-www-form-urlencoded', 'a=1&b=2&c=3&d=4', 'tooLarge'],
  ['text/plain', '&&&&&&&&', null],
])('with three fields at most, %s %p is refused as %p', (contentType, body, refusal) => {
  expect(refusalOfForm(type(contentType), Buffer.from(body), 3)).toBe(refusal);
});
