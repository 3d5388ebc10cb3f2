/**
 * The portal's server, `.next/standalone/server.js`: bounds what a stranger can send, then Next answers. On Vercel this
 * file does not run: docs/deploy.md says what holds there instead.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { env } from '@/lib/env/env';
import { endUnlessConfigured } from '@/lib/env/start-up';
import { largestBody } from '@/lib/http/body-size';
import { publishLine } from '@/lib/http/line-state';
import type { Refusal } from '@/lib/http/refusal';
import { answersUnderWay, endOnSignal, isEnding } from '@/lib/http/server/end';
import { givenBackAnswers } from '@/lib/http/server/given-back';
import { Line } from '@/lib/http/server/line';
import { answerAlive, isLiveness } from '@/lib/http/server/liveness';
import { builtFiles, builtSecurityHeaders, publicFiles, startNext } from '@/lib/http/server/next-handler';
import { isOwn, markOwn } from '@/lib/http/server/own-request';
import { isOutsideTheLine, rankOf } from '@/lib/http/server/rank';
import { refuser } from '@/lib/http/server/refuse';
import { busyRefuser } from '@/lib/http/server/refuse-busy';
import { readWhole, refusalOfForm, requestWith } from '@/lib/http/server/request-body';
import { hasBody, isUnderNext, pathOf, refusalOfHead } from '@/lib/http/server/request-head';
import { staticFiles } from '@/lib/http/server/static-files';
import { refuseUnparsed } from '@/lib/http/server/unparsed';
import { answerForm } from '@/lib/http/server/unread-form';
import { makeWorkLimit } from '@/lib/http/server/work-limit';
import { log } from '@/lib/log/log';
import { quietConsole, quietWarnings } from '@/lib/log/quiet-console';
import { insteadLine, routeAt, urgentLine } from '@/services/services';

/** All bounds. What lies beyond one is refused in 4xx, or its connection is closed. */
const bounds = {
  /** The first line and all headers: 431. */
  headerBytes: 16 * 1024,
  /** 431. A browser sends about 25, proxies add some. */
  headerCount: 100,
  /** 431. Browsers keep no more than 180 for one site. */
  cookieCount: 200,
  /** 413, before the body has come where its size is told. The largest form is about 4 kB. */
  bodyBytes: largestBody,
  /** 413. The largest form has about ten. */
  formFields: 500,
  /** For a new connection to send a whole head: 408. */
  headSeconds: 20,
  /** For a whole request, head and body: 408. */
  requestSeconds: 60,
  /** Without a byte sent or received, also by a client that does not read its answer: closed. */
  silentSeconds: 120,
  /** Between two requests: longer than load balancers keep theirs, which is 60 s as a rule. */
  keepAliveSeconds: 75,
  /** How often the seconds above are looked at. */
  lookSeconds: 5,
  /** For a refused client to read the answer while it still sends. */
  lingerSeconds: 2,
  /** After SIGTERM, for a request that is half sent; for the last answers. The platform allows 30. */
  halfSentSeconds: 3,
  endSeconds: 25,
};

/** How many requests are worked on at a time, and how many newcomers beyond the most. docs/decisions/031 has the measurements. */
const work = { least: 4, most: 64, step: 4, spare: 16 };

/** Who waits for that. Beyond it: 503, which load balancers must get before their own time-out, 60 s as a rule. */
const lineBounds = {
  length: 2_000,
  bytes: 16 * 1024 * 1024,
  expectedSeconds: 25,
  longestSeconds: 40,
  holdSeconds: 20,
  overloadedSeconds: 10,
};
/** "Wait a minute", says the page. */
const retrySeconds = 60;

Object.assign(process.env, { NODE_ENV: 'production' });
endUnlessConfigured();
quietConsole();
quietWarnings();

const folder = import.meta.dirname;
// As Next reads it: what is no number is left out.
const port = Number.parseInt(process.env.PORT ?? '', 10) || 3000;
const hostname = process.env.HOSTNAME || '0.0.0.0';
const securityHeaders = builtSecurityHeaders(folder);
const files = builtFiles(folder);
const answeredAsFile = staticFiles(folder);
const refuse = refuser({ securityHeaders, urgent: urgentLine, lingerSeconds: bounds.lingerSeconds });
const words = { urgent: urgentLine, instead: insteadLine };
const refuseBusy = busyRefuser({ words, retrySeconds });
const givenBack = givenBackAnswers({ words, securityHeaders });
const line = new Line(lineBounds, makeWorkLimit(work));
publishLine(line);
const withoutLine = new Set([...files, ...publicFiles(folder)]);
const answers = answersUnderWay();

function endWith(fault: unknown): never {
  console.error(fault);
  process.exit(1);
}

/** The request with its whole body; what is wrong with it; `gone` where nobody waits for an answer. */
async function receive(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<IncomingMessage | Refusal | 'gone'> {
  const refusal = refusalOfHead(request, bounds);
  if (refusal) return refusal;
  if (request.method === 'POST' && files.has(pathOf(request))) return 'method';
  if (request.headers.expect) response.writeContinue();
  if (!hasBody(request)) return request;
  const body = await readWhole(request, bounds.bodyBytes);
  if (typeof body === 'string') return body;
  return refusalOfForm(request, body, bounds.formFields) ?? requestWith(request, body);
}

/**
 * Headers that Next must not see: no file of ours is sent in parts, and where it could not be Next would answer 500; the
 * others are for one connection, and Next would send them on when it asks itself for the page that a form leads to.
 */
const hidden = [
  ...['range', 'if-range', 'if-match', 'if-unmodified-since'],
  ...['upgrade', 'expect', 'te', 'trailer', 'keep-alive', 'proxy-connection'],
];

function prepare(request: IncomingMessage): void {
  const path = pathOf(request);
  // Only files of the build lie there.
  if (isUnderNext(path) && !files.has(path)) request.url = '/not-found';
  for (const name of hidden) delete request.headers[name];
}

async function answerNow(request: IncomingMessage, response: ServerResponse): Promise<void> {
  await answerForm(request, response, { next: next.handle, refuse: refuse.response, givenBack });
}

/** Answers when it is the request's turn. What it costs to wait is its head and body. */
async function answerInTurn(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (isLiveness(request)) return answerAlive(response);
  if (isOwn(request) || isOutsideTheLine(request, withoutLine)) return answerNow(request, response);
  const place = await line.enter(rankOf(request), request.readableLength, response);
  if (place === 'gone') return;
  if (place === 'refused') return refuseBusy(request, response);
  markOwn(request);
  await answerNow(request, response).finally(place.done);
}

/** Takes a request up. */
async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
  // A client that leaves is no fault.
  request.on('error', () => undefined);
  response.on('error', () => undefined);
  for (const [name, value] of securityHeaders) response.setHeader(name, value);
  if (isEnding(server)) response.setHeader('Connection', 'close');
  const received = await receive(request, response);
  if (received === 'gone') return;
  if (typeof received === 'string') return refuse.response(response, received);
  answers.add(response);
  prepare(received);
  if (answeredAsFile(received, response)) return;
  await answerInTurn(received, response);
}

/** Times each request, where somebody asks for metrics: they are on a port of their own. */
const { METRICS_PORT: metricsPort, TRUSTED_PROXY: trustsProxy, ...own } = env();
const metrics = metricsPort
  ? await import('@/lib/metrics/server/serve')
      .then(({ serveMetrics }) => serveMetrics({ port: metricsPort, hostname, routeOf: routeAt }))
      .catch(endWith)
  : undefined;

/** Shows each request in a trace, where somebody has said where to send them. */
const share = own.OTEL_TRACES_SAMPLER_ARG;
const traces = own.OTEL_EXPORTER_OTLP_ENDPOINT
  ? (await import('@/lib/traces/server/start')).startTraces({ share, trustsProxy, routeOf: routeAt })
  : undefined;

const next = await startNext({ folder, hostname, port, variables: process.env }).catch(endWith);
const answer = (request: IncomingMessage, response: ServerResponse) => {
  metrics?.time(request, response);
  const begin = () => void take(request, response).catch(console.error);
  if (traces) traces.request(request, response, begin);
  else begin();
};

const server = createServer({
  maxHeaderSize: bounds.headerBytes,
  headersTimeout: bounds.headSeconds * 1000,
  requestTimeout: bounds.requestSeconds * 1000,
  keepAliveTimeout: Number(process.env.KEEP_ALIVE_TIMEOUT) || bounds.keepAliveSeconds * 1000,
  connectionsCheckingInterval: bounds.lookSeconds * 1000,
  // We look ourselves, to answer in our own words.
  requireHostHeader: false,
});
server.timeout = bounds.silentSeconds * 1000;
server.on('request', answer).on('checkContinue', answer).on('error', endWith);
refuseUnparsed(server, refuse, answers);
endOnSignal(server, answers, bounds, () => Promise.allSettled([next.close(), traces?.end()]));
server.listen(port, hostname, () => log.info({ port, hostname }, 'listening'));
