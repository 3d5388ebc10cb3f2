/**
 * Liveness, answered before Next: through it an answer takes several turns of a loop that is busy with pages, and a
 * platform would end the process for that. `app/api/health/live` says the same where this file does not run.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pathOf } from './request-head';

/** True where the process is asked whether it answers. */
export const isLiveness = (request: IncomingMessage) =>
  (request.method === 'GET' || request.method === 'HEAD') && pathOf(request) === '/api/health/live';

/** It does. */
export function answerAlive(response: ServerResponse): void {
  const headers = {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  };
  response.writeHead(200, headers).end('{"status":"ok"}');
}
