/**
 * Serves the metrics at `/metrics` on a port of their own, where Prometheus asks for them and citizens cannot. It answers
 * nothing else, keeps no process alive, and holds no name, number, id or address.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setMetricsSink } from '../counters';
import { type Metrics, makeMetrics } from './prometheus';

type Options = { port: number; hostname: string; routeOf: (path: string) => string };

const methods = new Set(['GET', 'HEAD', 'POST']);

async function answer({ registry, refresh }: Metrics, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'GET' || request.url !== '/metrics') return response.writeHead(404).end();
  await refresh();
  const text = await registry.metrics();
  return response.writeHead(200, { 'Content-Type': registry.contentType }).end(text);
}

/** Times a request, from now until its answer has been sent or the client has left. */
function timeRequest(
  metrics: Metrics,
  routeOf: Options['routeOf'],
  request: IncomingMessage,
  response: ServerResponse,
) {
  const from = performance.now();
  const path = (request.url ?? '').replace(/\?.*$/s, '');
  const method = methods.has(request.method ?? '') ? String(request.method) : 'other';
  response.once('close', () => {
    const status = response.writableFinished ? `${String(response.statusCode)[0]}xx` : 'closed';
    metrics.observeRequest({ method, route: routeOf(path), status }, (performance.now() - from) / 1000);
  });
}

/**
 * Listens, and counts from now on. Answers what times each request. Throws where the port cannot be had.
 */
export async function serveMetrics({ port, hostname, routeOf }: Options) {
  const metrics = makeMetrics();
  const server = createServer({ headersTimeout: 5_000, requestTimeout: 5_000 }, (request, response) => {
    answer(metrics, request, response).catch(() => response.destroy());
  });
  server.maxConnections = 20;
  server.listen(port, hostname);
  await once(server, 'listening');
  server.on('error', () => undefined).unref();
  setMetricsSink(metrics.sink);
  return {
    time: (request: IncomingMessage, response: ServerResponse) => timeRequest(metrics, routeOf, request, response),
    /** Ends it: for tests. */
    stop: () => {
      setMetricsSink(undefined);
      server.closeAllConnections();
      server.close();
    },
  };
}
