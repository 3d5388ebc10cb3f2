/**
 * Next asks the portal itself for the page that a form leads to, while the form's own request waits for it. Such a request
 * must not stand in line behind the one that it belongs to.
 */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const name = 'x-portal-own';
const mark = randomBytes(24).toString('base64url');

/** Marks a request. Next copies its headers to those that it makes for it. */
export function markOwn(request: IncomingMessage): void {
  request.headers[name] = mark;
}

/** True where Next has made it for a marked one. Nobody else knows the mark: it never leaves the process. */
export const isOwn = ({ headers }: IncomingMessage) => headers[name] === mark;
