/** The metrics as Prometheus reads them, over real HTTP: what they count, and what never gets into them. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { routeAt, services } from '@/services/services';
import { freePort } from '@/stand-ins/kit/src/testing/free-port';
import { counted } from '../acts';
import { count, type JobRun, metricsSink } from '../counters';
import { serveMetrics } from './serve';

const lineKey = Symbol.for('portal.line');
const shared = globalThis as { [lineKey]?: object };

let address: string;
let served: Awaited<ReturnType<typeof serveMetrics>>;

beforeEach(async () => {
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  served = await serveMetrics({ port, hostname: '127.0.0.1', routeOf: routeAt });
});
afterEach(() => {
  served.stop();
  delete shared[lineKey];
});

const scrape = async () => (await fetch(`${address}/metrics`)).text();
const linesOf = async (name: string) => (await scrape()).split('\n').filter((line) => line.startsWith(name));

/** Sends requests through a server that is timed, as the portal's own is. */
async function ask(...paths: string[]) {
  const server = createServer((request, response) => {
    served.time(request, response);
    response.writeHead(request.url === '/x' ? 404 : 200).end();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  for (const path of paths) await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  await new Promise((resolve) => server.close(resolve));
}

test('answers GET /metrics in the text format, and nothing else', async () => {
  const answer = await fetch(`${address}/metrics`);
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(await answer.text()).toContain('process_resident_memory_bytes');
  for (const path of ['/', '/nb', '/metrics?x', '/metrics/']) expect((await fetch(address + path)).status).toBe(404);
  expect((await fetch(`${address}/metrics`, { method: 'POST' })).status).toBe(404);
});

test('a request counts under its door, never under its address', async () => {
  const id = '0e8400e2-9b1d-4e2a-8f0a-716446655440';
  const addressOf = (door: string) => `/nb${door.replace(/\[\w+\]/g, id)}`;
  const doors = services.flatMap((service) => Object.keys(service.doors));
  const door = doors.find((each) => each.includes('[') && routeAt(addressOf(each)) === each) ?? '';
  await ask(`${addressOf(door)}?x=15838421072`, '/15838421072', '/_next/static/a.js', '/api/health/live', '/x');
  const all = await scrape();
  for (const route of [door, 'file', '/api/health/live'])
    expect(all).toContain(`portal_http_request_duration_seconds_count{method="GET",route="${route}",status="2xx"} 1`);
  expect(all).toContain('_count{method="GET",route="other",status="4xx"} 1');
  expect(all).not.toMatch(/0e8400e2|15838421072/);
});

test('acts count as done, refused with the reason, or a fault, which goes on', async () => {
  const outage = new Error('no database');
  await counted('letters', 'send', async () => ({ ok: true, value: 1 }));
  await counted('letters', 'send', async () => ({ ok: false, refusal: 'slotTaken' }));
  await expect(counted('letters', 'send', () => Promise.reject(outage))).rejects.toBe(outage);
  expect((await linesOf('portal_acts_total')).sort()).toEqual([
    'portal_acts_total{service="letters",act="send",outcome="done",reason=""} 1',
    'portal_acts_total{service="letters",act="send",outcome="fault",reason=""} 1',
    'portal_acts_total{service="letters",act="send",outcome="refused",reason="slotTaken"} 1',
  ]);
});

test.each(['15838421072', 'Maja 15838421072', 'Maja\nPrøvestad', '/nb/my-page', 'a'.repeat(61), '"} 1'])(
  'a label never says %j',
  async (value) => {
    count('portal_faults_total', { where: value });
    expect(await linesOf('portal_faults_total')).toEqual(['portal_faults_total{where="other"} 1']);
  },
);

test('the line is told where there is one, and is no row of zeros where there is none', async () => {
  expect(await linesOf('portal_line')).toEqual([]);
  shared[lineKey] = { running: 3, waiting: 7, refused: 11, limit: 16, length: 900 };
  expect((await linesOf('portal_line')).sort()).toEqual([
    'portal_line_refused_total 11',
    'portal_line_running 3',
    'portal_line_running_limit 16',
    'portal_line_waiting 7',
    'portal_line_waiting_limit 900',
  ]);
  shared[lineKey] = { running: 3, waiting: 7, refused: 12, limit: 16, length: 900 };
  expect(await linesOf('portal_line_refused')).toEqual(['portal_line_refused_total 12']);
});

const run: JobRun = { job: 'drafts', lastRunAt: new Date(2e12), lastSuccessAt: null, lastRows: 5, failures: 2 };
const outbox = async () => ({ dead: 3, overdue: 5 });
const pool = () => ({ total: 10, idle: 3, waiting: 4, limit: 10, isSilent: true });

test('pool, jobs and outbox are told; a job that never ended well has no such time', async () => {
  Object.assign(metricsSink() ?? {}, { sources: { pool, outbox, jobRuns: async () => [run] } });
  const all = await scrape();
  for (const line of ['portal_pool_busy 7', 'portal_pool_waiting 4', 'portal_pool_silent 1', 'portal_pool_limit 10'])
    expect(all).toContain(`\n${line}\n`);
  expect(all).toContain('portal_job_last_run_timestamp_seconds{job="drafts"} 2000000000');
  expect(all).toContain('portal_job_failures_total{job="drafts"} 2');
  expect(all).not.toContain('portal_job_last_success_timestamp_seconds{');
  expect(all).toContain('\nportal_dead_letters 3\n');
  expect(all).toContain('\nportal_messages_overdue 5\n');
});

test('a database that does not answer, or refuses, keeps no scrape waiting', async () => {
  const never = new Promise<never>(() => undefined);
  Object.assign(metricsSink() ?? {}, { sources: { pool, jobRuns: () => never, outbox: () => never } });
  expect(await scrape()).toContain('portal_pool_busy 7');
});

test('where the database cannot be asked, that is told', async () => {
  const jobRuns = () => Promise.reject(new Error('gone'));
  Object.assign(metricsSink() ?? {}, { sources: { pool, jobRuns, outbox: jobRuns } });
  expect(await linesOf('portal_job_runs_unread')).toEqual(['portal_job_runs_unread 1']);
  expect(await linesOf('portal_dead_letters')).toEqual([]);
});

test('a port that is taken is a fault at the start', async () => {
  const port = Number(new URL(address).port);
  await expect(serveMetrics({ port, hostname: '127.0.0.1', routeOf: routeAt })).rejects.toThrow('EADDRINUSE');
});
