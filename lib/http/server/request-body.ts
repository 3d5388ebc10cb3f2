/** Reads a body before anybody works on it: a slow, endless or broken one costs no more than its bytes. */
import { IncomingMessage } from 'node:http';
import type { Refusal } from '../refusal';
import { boundaryOf, hasBody } from './request-head';

/**
 * The whole body, which stays in the request for its next reader. `tooLarge` once it passes `bytes`, `gone` where the
 * client leaves before its end.
 */
export function readWhole(request: IncomingMessage, bytes: number): Promise<Buffer | 'tooLarge' | 'gone'> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const finish = (result: Buffer | 'tooLarge' | 'gone') => {
      request.off('readable', read).off('end', read).off('error', leave).off('close', leave);
      resolve(result);
    };
    const leave = () => finish('gone');
    const read = () => {
      // Nothing is read past the end: the stream would end before its next reader comes.
      while (request.readableLength > 0) {
        const chunk: Buffer = request.read();
        chunks.push(chunk);
        size += chunk.length;
        if (size > bytes) return finish('tooLarge');
      }
      if (!request.complete) return;
      const body = Buffer.concat(chunks);
      if (size > 0) request.unshift(body);
      finish(body);
    };
    request.on('readable', read).on('end', read).on('error', leave).on('close', leave);
  });
}

/** The same request for its next reader: a stream that was read to its end without a byte would never end again. */
export function unread(request: IncomingMessage): IncomingMessage {
  if (!hasBody(request) || request.readableLength > 0) return request;
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  const head = { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor, complete: true };
  const again = Object.assign(new IncomingMessage(request.socket), head);
  again.push(null);
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
