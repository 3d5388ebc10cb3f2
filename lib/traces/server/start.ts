/**
 * Traces by OpenTelemetry's own packages, sent by OTLP over HTTP. Loaded only where OTEL_EXPORTER_OTLP_ENDPOINT says where
 * to. The packages read the other variables of the specification themselves: headers, service name, batches.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { context, defaultTextMapGetter, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { suppressTracing, W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  type SpanExporter,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import { setTracer } from '../traced';
import { cleanSpan, ownScope } from './clean-span';

type Options = {
  /** The share of requests that are traced, 0 to 1. */
  share: number;
  /** A proxy of ours stands in front: its `traceparent` is believed. A browser could write any number into one. */
  trustsProxy: boolean;
  routeOf: (path: string) => string;
};

function cleanExporter(): SpanExporter {
  const exporter = new OTLPTraceExporter();
  return {
    export: (spans, done) => exporter.export(spans.map(cleanSpan), done),
    shutdown: () => exporter.shutdown(),
    forceFlush: () => exporter.forceFlush(),
  };
}

const propagator = new W3CTraceContextPropagator();

/** Starts tracing. `request` runs the answering of a request under a span of its own; `end` sends what is left. */
export function startTraces({ share, trustsProxy, routeOf }: Options) {
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'portal' }).merge(detectResources({ detectors: [envDetector] })),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) }),
    spanProcessors: [new BatchSpanProcessor({ exporter: cleanExporter() })],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(provider);
  const own = provider.getTracer(ownScope);
  setTracer({
    begin(name, attributes) {
      // Work that no request waits for, such as that of readiness, is not shown.
      if (!trace.getSpan(context.active())) return () => undefined;
      const span = own.startSpan(name, { kind: SpanKind.CLIENT, attributes });
      return (failed) => {
        if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      };
    },
  });

  function request({ method = '', url = '', headers }: IncomingMessage, response: ServerResponse, run: () => void) {
    const route = routeOf(url.replace(/\?.*$/s, ''));
    if (route === 'file' || route.startsWith('/api/health/')) return context.with(suppressTracing(ROOT_CONTEXT), run);
    const before = trustsProxy ? propagator.extract(ROOT_CONTEXT, headers, defaultTextMapGetter) : ROOT_CONTEXT;
    const word = ['GET', 'HEAD', 'POST'].includes(method) ? method : 'other';
    const attributes = { 'http.request.method': word, 'http.route': route };
    const span = own.startSpan(`${word} ${route}`, { kind: SpanKind.SERVER, attributes }, before);
    response.once('close', () => {
      span.setAttribute('http.response.status_code', response.statusCode);
      if (response.statusCode >= 500 || !response.writableFinished) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    });
    return context.with(trace.setSpan(before, span), run);
  }

  return {
    request,
    end: async () => {
      setTracer(undefined);
      await provider.shutdown();
    },
  };
}
