/** Answers requests that find no room, with little work: ready pages, and a line in the log now and then. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { log } from '@/lib/log/log';
import { lineState } from '../line-state';
import { busyAnswers } from './busy-page';
import type { Words } from './plain-page';

/** One line in the log for so many seconds: at ten times the portal's capacity a line each would be work of its own. */
const logSeconds = 10;

type Options = { words: Words; retrySeconds: number };

/** The answer to a request that is refused. It keeps the headers that the response has already. */
export function busyRefuser({ words, retrySeconds }: Options) {
  const answerTo = busyAnswers(words, retrySeconds);
  let loggedAt = Number.NEGATIVE_INFINITY;
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { status, headers, body } = await answerTo(request);
    response.writeHead(status, headers).end(body);
    if (performance.now() - loggedAt < logSeconds * 1000) return;
    loggedAt = performance.now();
    log.warn({ status, ...lineState() }, 'overloaded');
  };
}
