/** One request and its answer: what the pages need of node:http, and no more. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Html } from 'stand-in-kit/pages/html';
import type { Service } from './service';

export interface Exchange {
  service: Service;
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
}

/** Cookies are shared by all ports of a host, so the name carries the port. */
const cookieName = ({ url }: Exchange, kind: string) => `try-it-out-${kind}-${url.port}`;

export function cookie(exchange: Exchange, kind: string): string | undefined {
  const pairs = (exchange.request.headers.cookie ?? '').split('; ').map((pair) => pair.split('='));
  return pairs.find(([name]) => name === cookieName(exchange, kind))?.[1];
}

/** Sets a cookie for this browser; `undefined` takes it away. */
export function setCookie(exchange: Exchange, kind: string, value: string | undefined): void {
  const kept = value === undefined ? '; Max-Age=0' : '';
  const line = `${cookieName(exchange, kind)}=${value ?? ''}; Path=/; HttpOnly; SameSite=Lax${kept}`;
  exchange.response.appendHeader('Set-Cookie', line);
}

export function sendTo({ response }: Exchange, address: string): void {
  response.writeHead(303, { Location: address, 'Cache-Control': 'no-store' }).end();
}

export function sendJson({ response }: Exchange, body: object): void {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(body));
}

export function sendEmpty({ response }: Exchange, status: number): void {
  response.writeHead(status, { 'Cache-Control': 'no-store' }).end();
}

/** No script, nothing from elsewhere; forms lead to us and to those who log in, by redirects, too. */
function contentSecurityPolicy({ formOrigins }: Service): string {
  return [
    "default-src 'none'",
    "style-src 'self'",
    "font-src 'self'",
    'img-src data:',
    `form-action 'self' ${formOrigins().join(' ')}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}

export function sendPage({ response, service }: Exchange, status: number, document: Html): void {
  response
    .writeHead(status, {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': contentSecurityPolicy(service),
    })
    .end(document.toString());
}

/** The fields of a posted form; of a body that is too long, those of its beginning. */
export async function readForm({ request }: Exchange): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > 20_000) break;
  }
  return new URLSearchParams(text);
}
