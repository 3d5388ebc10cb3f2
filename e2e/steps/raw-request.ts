/** Requests as bytes on a connection: what no HTTP client would send. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

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
  const [head = '', ...rest] = text.replace(/^HTTP\/1\.1 100 Continue\r\n\r\n/, '').split('\r\n\r\n');
  const status = /^HTTP\/1\.1 (\d{3})/.exec(head)?.[1];
  return { status: status ? Number(status) : null, head: head.toLowerCase(), body: rest.join('\r\n\r\n') };
}

/**
 * Sends bytes and answers what comes back until the portal closes the connection, for ten seconds at most. `leaves`: the
 * client ends its side after the last byte.
 */
export async function rawRequest(port: number, bytes: string | Buffer, { leaves = false } = {}): Promise<RawAnswer> {
  const { socket, text, closed } = await openConnection(port);
  socket.setTimeout(10_000, () => socket.destroy());
  socket.write(bytes);
  if (leaves) socket.end();
  await closed;
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
