/** One request and its answer: what the addresses need of node:http, and no more. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Client } from 'openid-client';
import type { Configuration } from './options';

export interface LoginProxy {
  configuration: Configuration;
  /** Rejects while ID-porten has not answered yet. */
  client: () => Promise<Client>;
}

export interface Exchange extends LoginProxy {
  request: IncomingMessage;
  response: ServerResponse;
  path: string;
  query: URLSearchParams;
}

type CookieKind = 'session' | 'callback' | 'logout' | 'retry' | 'logincount';

/** Cookies are shared by all ports of a host, so the name carries the port. */
export const cookieName = (kind: CookieKind, port: number) => `login-proxy-${kind}-${port}`;

export function cookieOf({ headers }: IncomingMessage, kind: CookieKind, port: number): string | undefined {
  const pairs = (headers.cookie ?? '').split('; ').map((pair) => pair.split('='));
  return pairs.find(([name]) => name === cookieName(kind, port))?.[1];
}

export function cookie({ request, configuration }: Exchange, kind: CookieKind): string | undefined {
  return cookieOf(request, kind, configuration.port);
}

/** Sets a cookie until the browser closes, or for some seconds. */
export function setCookie({ response, configuration }: Exchange, kind: CookieKind, value: string, seconds?: number) {
  const lifetime = seconds === undefined ? '' : `; Max-Age=${seconds}`;
  const line = `${cookieName(kind, configuration.port)}=${value}; Path=/; HttpOnly; SameSite=Lax${lifetime}`;
  response.appendHeader('Set-Cookie', line);
}

export function clearCookie(exchange: Exchange, kind: CookieKind) {
  setCookie(exchange, kind, '', 0);
}

export function sendTo({ response }: Exchange, address: string, status = 302) {
  response.writeHead(status, { Location: address, 'Cache-Control': 'no-store' }).end();
}

export function sendEmpty({ response }: Exchange, status: number) {
  response.writeHead(status, { 'Cache-Control': 'no-store' }).end();
}

export function sendJson({ response }: Exchange, body: unknown) {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(body));
}
