/** What is wrong with a request, seen from its head alone. */
import type { IncomingMessage } from 'node:http';
import { methods, type Refusal } from '../refusal';

type HeadBounds = { headerCount: number; cookieCount: number; bodyBytes: number };

/** A name or an address, with or without a port. HTTP/1.0 and some load balancers send none. */
const isHost = (host: string) => /^[\w.:[\]-]*$/.test(host);

/** True where a body follows the head. */
export const hasBody = ({ headers }: IncomingMessage) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** The boundary of a multipart body; null for another body, empty where none is named. */
export function boundaryOf({ headers }: IncomingMessage): string | null {
  const type = headers['content-type'] ?? '';
  if (!/^\s*multipart\//i.test(type)) return null;
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]*)"|([^\s;]*))/i.exec(type) ?? [];
  return quoted ?? plain ?? '';
}

/** The target without its query, as it was sent. */
export const pathOf = ({ url = '' }: Pick<IncomingMessage, 'url'>) => url.replace(/\?.*$/s, '');

/** True for an address under `/_next/`, also where dots lead there: Next would answer with a page of its own. */
export function isUnderNext(url: string): boolean {
  return [url, new URL(`http://own.invalid${url}`).pathname].some((path) => /^\/+_next(?:\/|$)/.test(path));
}

function timesGiven({ rawHeaders }: IncomingMessage, name: string): number {
  return rawHeaders.filter((each, nth) => nth % 2 === 0 && each.toLowerCase() === name).length;
}

function isHostWrong(request: IncomingMessage): boolean {
  const given = timesGiven(request, 'host');
  return given > 1 || (given === 0 && request.httpVersion !== '1.0') || !isHost(request.headers.host ?? '');
}

function refusalOfBodyTold({ headers }: IncomingMessage, bodyBytes: number): Refusal | null {
  if (Number(headers['content-length'] ?? 0) > bodyBytes) return 'tooLarge';
  const encoding = headers['content-encoding']?.trim().toLowerCase();
  return encoding && encoding !== 'identity' ? 'encoding' : null;
}

/** The first thing that is wrong with it; null where it may be answered. */
export function refusalOfHead(request: IncomingMessage, bounds: HeadBounds): Refusal | null {
  if (!methods.includes(request.method ?? '')) return 'method';
  if (request.rawHeaders.length / 2 > bounds.headerCount) return 'headers';
  if ((request.headers.cookie ?? '').split(';').length > bounds.cookieCount) return 'headers';
  // `*`, and `GET http://other.example/`, which is for proxies.
  if (!request.url?.startsWith('/')) return 'unreadable';
  if (isHostWrong(request)) return 'unreadable';
  return refusalOfBodyTold(request, bounds.bodyBytes) ?? (boundaryOf(request) === '' ? 'unreadable' : null);
}
