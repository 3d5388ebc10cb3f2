/** Refuses requests: one answer in plain words with the security headers, and one line in the log. */
import type { ServerResponse } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Locale } from '@/lib/i18n/routing';
import { log } from '@/lib/log/log';
import { count } from '@/lib/metrics/counters';
import { type Refusal, refusalAnswer } from '../refusal';

export type SecurityHeaders = readonly (readonly [name: string, value: string])[];
type Options = { securityHeaders: SecurityHeaders; urgent: (locale: Locale) => string; lingerSeconds: number };

function destroyAfter(socket: Duplex, seconds: number): void {
  const timer = setTimeout(() => socket.destroy(), seconds * 1000);
  socket.once('close', () => clearTimeout(timer));
}

/** What a client still sends is thrown away for a while: a connection closed at once would take the answer with it. */
function closeGently(socket: Duplex & { destroySoon?: () => void }, seconds: number): void {
  const close = () => {
    socket.end();
    socket.resume();
    destroyAfter(socket, seconds);
  };
  // Node calls this after the last answer on a connection.
  if (socket.destroySoon) socket.destroySoon = close;
}

export function refuser({ securityHeaders, urgent, lingerSeconds }: Options) {
  const answerTo = (refusal: Refusal, fault?: string) => {
    const { status, headers, body } = refusalAnswer(refusal, urgent);
    log.info({ status, refusal, fault }, 'refused');
    count('portal_refusals_total', { refusal });
    return { status, body, headers: { ...Object.fromEntries(securityHeaders), ...headers } };
  };
  return {
    /** Answers a request. The connection ends where the rest of the request has not come. */
    response(response: ServerResponse, refusal: Refusal, fault?: string): void {
      const { status, headers, body } = answerTo(refusal, fault);
      const unread = !response.req.complete;
      if (unread) closeGently(response.req.socket, lingerSeconds);
      for (const name of response.getHeaderNames()) response.removeHeader(name);
      response.writeHead(status, {
        ...headers,
        'Content-Length': Buffer.byteLength(body),
        ...(unread ? { Connection: 'close' } : {}),
      });
      response.end(body);
    },
    /** Answers on a connection that holds no readable request, and ends it. */
    socket(socket: Duplex, refusal: Refusal): void {
      const { status, headers, body } = answerTo(refusal);
      const lines = Object.entries({ ...headers, 'Content-Length': Buffer.byteLength(body), Connection: 'close' });
      const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines.map(([name, value]) => `${name}: ${value}`)];
      socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
      destroyAfter(socket, lingerSeconds);
    },
  };
}

export type Refuser = ReturnType<typeof refuser>;
