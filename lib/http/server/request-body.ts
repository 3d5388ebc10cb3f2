/** Reads a body before anybody works on it: a slow, endless or broken one costs no more than its bytes. */
import { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Refusal } from '../refusal';
import { boundaryOf } from './request-head';

/** The whole body. `tooLarge` once it passes `bytes`, `gone` where the client leaves before its end. */
export function readWhole(request: IncomingMessage, bytes: number): Promise<Buffer | 'tooLarge' | 'gone'> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const read = (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size > bytes) finish('tooLarge');
    };
    const end = () => finish(Buffer.concat(chunks));
    const leave = () => finish('gone');
    const finish = (result: Buffer | 'tooLarge' | 'gone') => {
      request.off('data', read).off('end', end).off('close', leave);
      resolve(result);
    };
    request.on('data', read).on('end', end).on('close', leave);
  });
}

const bodies = new WeakMap<IncomingMessage, Buffer>();

/** The body of a request, also of one made by `requestWith` that has been read since. */
export const bodyOf = async (request: IncomingMessage): Promise<Buffer> => bodies.get(request) ?? buffer(request);

/** The same request with its body to be read again. Where the client leaves, it does not break: the answer closes. */
export function requestWith(request: IncomingMessage, body: Buffer): IncomingMessage {
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  const head = { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor, complete: true };
  const again = Object.assign(new IncomingMessage(request.socket), head);
  if (body.length > 0) again.push(body);
  again.push(null);
  bodies.set(again, body);
  return again;
}

function countOf(body: Buffer, mark: string, enough: number): number {
  let count = 0;
  for (let at = body.indexOf(mark); at >= 0 && count <= enough; at = body.indexOf(mark, at + mark.length)) count++;
  return count;
}

/** What is wrong with a form that was sent: more fields than `fields`, or parts without an end. */
export function refusalOfForm(request: IncomingMessage, body: Buffer, fields: number): Refusal | null {
  const boundary = boundaryOf(request);
  if (boundary === null) {
    const isForm = /urlencoded/i.test(request.headers['content-type'] ?? '');
    return isForm && countOf(body, '&', fields) >= fields ? 'tooLarge' : null;
  }
  if (!body.includes(`--${boundary}--`)) return 'unreadable';
  return countOf(body, `--${boundary}`, fields + 1) > fields + 1 ? 'tooLarge' : null;
}
