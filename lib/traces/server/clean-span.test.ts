/** What a span keeps on its way out. The whole way, with a receiver: the silence tests. */
import { ROOT_CONTEXT, trace } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { cleanSpan, ownScope } from './clean-span';

const exporter = new InMemorySpanExporter();
const provider = new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] });
const secret = '15838421072';
const get = { get: (carrier: Record<string, string>, key: string) => carrier[key], keys: Object.keys };

function cleaned(scope: string, name: string, attributes: Record<string, string>) {
  exporter.reset();
  const carrier = {
    traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    tracestate: `a=${secret}`,
  };
  const before = new W3CTraceContextPropagator().extract(ROOT_CONTEXT, carrier, get);
  const span = provider.getTracer(scope).startSpan(name, { attributes }, before);
  span.recordException(new Error(secret));
  span.setStatus({ code: 2, message: secret });
  span.addLink({ context: trace.getSpanContext(before) ?? span.spanContext(), attributes: { secret } });
  span.end();
  const [finished] = exporter.getFinishedSpans();
  if (!finished) throw new Error('no span');
  const clean = cleanSpan(finished);
  return { clean, all: JSON.stringify({ ...clean, resource: null, context: clean.spanContext() }) };
}

test('of a span of Next only its kind goes on: no address, no fault, nothing that came with the request', () => {
  const { clean, all } = cleaned('next.js', `fetch GET https://issuer.example/${secret}`, {
    'next.span_type': 'AppRender.fetch',
    'http.url': `https://issuer.example/${secret}`,
    'http.target': `/nb/my-page?${secret}`,
    'next.route': secret,
  });
  expect(clean.name).toBe('AppRender.fetch');
  expect(all).not.toContain(secret);
});

test('a span of another scope that says no kind is called other', () => {
  expect(cleaned('a-package', secret, { 'next.span_type': secret }).clean.name).toBe('other');
});

test('of a span of ours the attributes on the list go on', () => {
  const { clean, all } = cleaned(ownScope, 'GET /letters/[id]', {
    'http.route': '/letters/[id]',
    'user_agent.original': secret,
    'client.address': secret,
  });
  expect(clean.attributes).toEqual({ 'http.route': '/letters/[id]' });
  expect(clean.parentSpanContext?.spanId).toBe('b7ad6b7169203331');
  expect(all).not.toContain(secret);
});
