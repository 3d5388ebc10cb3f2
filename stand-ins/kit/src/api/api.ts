/** An interface for machines: routes, bodies, answers, and faults by order. It prints nothing of what it is sent. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as after } from 'node:timers/promises';
import type { Faults, Order } from './faults';

export interface Asked {
  url: URL;
  headers: IncomingMessage['headers'];
  body: string;
  /** What the route's pattern has in brackets. */
  parts: string[];
}

export interface Answer {
  status: number;
  /** Sent as it is where it is a text or bytes, else as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Route {
  /** By this name faults are ordered. */
  name: string;
  method: string;
  path: RegExp;
  answer(asked: Asked): Answer | Promise<Answer>;
}

const LONGEST_BODY = 1_000_000;

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > LONGEST_BODY) throw new Error('The body is too long.');
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}

/** What JSON says; undefined where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, { status, body, headers = {} }: Answer, isCut = false): void {
  const isText = typeof body === 'string';
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(isText ? body : (JSON.stringify(body) ?? ''));
  const type = isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8';
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': bytes.length, ...headers });
  if (isCut) response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
  else response.end(bytes);
}

const instead: Partial<Record<Order['fault'], (order: Order) => Answer>> = {
  '401': () => ({ status: 401 }),
  refused: () => ({ status: 400, body: { status: 400, title: 'One or more validation errors occurred.' } }),
  '429': ({ seconds }) => ({ status: 429, headers: { 'Retry-After': String(seconds) } }),
  '500': () => ({ status: 500, body: { status: 500, title: 'An error occurred.' } }),
  '503': ({ seconds }) => ({ status: 503, headers: { 'Retry-After': String(seconds) } }),
};

async function respond(route: Route, asked: Asked, response: ServerResponse, order: Order | undefined): Promise<void> {
  const fault = order?.fault;
  const other = order && fault && instead[fault]?.(order);
  if (other) return send(response, other);
  if (fault === 'dropped') return void response.destroy();
  if (fault === 'silent') return void (await once(response, 'close'));
  let answer = await route.answer(asked);
  if (fault === 'twice') answer = await route.answer(asked);
  if (fault === 'slow') await after(order?.milliseconds);
  if (fault === 'lost') return void response.destroy();
  if (fault === 'html')
    return send(response, { status: 200, body: '<!doctype html><p>?</p>', headers: { 'Content-Type': 'text/html' } });
  send(response, answer, fault === 'cut');
}

function answerOrder(faults: Faults, method: string, route: string, body: string): Answer {
  if (method === 'GET' && !route) return { status: 200, body: faults.list() };
  if (method === 'DELETE' && route) faults.withdraw(route);
  else if (method === 'PUT' && route) {
    const wrong = faults.put(route, parsed(body));
    if (wrong) return { status: 400, body: { error: wrong } };
  } else return { status: 404 };
  return { status: 204 };
}

async function serve(routes: Route[], faults: Faults, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const body = await bodyOf(request);
  const order = /^\/misbehave(?:\/([\w-]+))?$/.exec(url.pathname);
  if (order && faults.takesOrders)
    return send(response, answerOrder(faults, request.method ?? '', order[1] ?? '', body));
  if (url.pathname === '/health') return send(response, { status: 200, body: { status: 'ok' } });
  for (const route of routes) {
    const found = route.path.exec(url.pathname);
    if (!found || route.method !== request.method) continue;
    const asked = { url, headers: request.headers, body, parts: found.slice(1) };
    return respond(route, asked, response, faults.next(route.name));
  }
  const isKnown = routes.some(({ path }) => path.test(url.pathname));
  send(response, { status: isKnown ? 405 : 404 });
}

/** A server for these routes, `/health`, and orders at `/misbehave`. */
export function apiServer(routes: Route[], faults: Faults): Server {
  return createServer((request, response) => {
    serve(routes, faults, request, response).catch((fault) => {
      // Of the fault its name only: its words may hold what was sent.
      console.error(`A fault: ${fault instanceof Error ? fault.name : 'unknown'}`);
      response.destroy();
    });
  });
}
