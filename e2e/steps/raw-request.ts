/** Requests as bytes on a connection: what no HTTP client would send. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';

export type RawAnswer = { status: number | null; head: string; body: string };

/** A connection to a port of this machine; `text` is what has come so far. */
export async function openConnection(
  port: number,
): Promise<{ socket: Socket; text: () => string; closed: Promise<void> }> {
  const socket = connect(port, 'localhost');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  // A connection that is reset is closed, too.
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  await once(socket, 'connect');
  return { socket, text: () => Buffer.concat(chunks).toString(), closed };
}

function parse(text: string): RawAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const status = /^HTTP\/1\.1 (\d{3})/.exec(head)?.[1];
  return { status: status ? Number(status) : null, head: head.toLowerCase(), body: rest.join('\r\n\r\n') };
}

/**
 * Sends bytes and answers what comes back until the portal closes the connection. `seconds`: for a request that it
 * leaves open, after which this side closes it.
 */
export async function rawRequest(port: number, bytes: string | Buffer, seconds = 10): Promise<RawAnswer> {
  const { socket, text, closed } = await openConnection(port);
  socket.write(bytes);
  const given = new AbortController();
  await Promise.race([closed, after(seconds * 1000, undefined, { signal: given.signal }).catch(() => undefined)]);
  given.abort();
  socket.destroy();
  return parse(text());
}

type Head = { method?: string; target?: string; headers?: string[]; host?: string };

/** The head of a request that ends the connection with its answer. */
export const head = ({ method = 'GET', target = '/nb', headers = [], host = 'localhost' }: Head = {}) =>
  [`${method} ${target} HTTP/1.1`, `Host: ${host}`, 'Connection: close', ...headers, '', ''].join('\r\n');

/** A post with its length. */
export function post(target: string, headers: string[], body: string): string {
  const own = [...headers, `Content-Length: ${Buffer.byteLength(body)}`];
  return `${head({ method: 'POST', target, headers: own })}${body}`;
}

type Field = readonly [name: string, value: string];
const part = (boundary: string, [name, value]: Field) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

/** A multipart body. */
export const multipart = (fields: readonly Field[], boundary = 'boundary-of-a-form') =>
  `${fields.map((field) => part(boundary, field)).join('')}--${boundary}--\r\n`;

export const multipartType = 'Content-Type: multipart/form-data; boundary=boundary-of-a-form';
