/**
 * What leaves the portal of a span: a list of what may, not of what may not. Next writes whole addresses, and messages of
 * faults, into its spans; of those only their kind and their times go on.
 */
import type { Attributes } from '@opentelemetry/api';
import type { ReadableSpan } from '@opentelemetry/sdk-trace';

/** The scope of the spans that this portal makes itself, of words of its own code. */
export const ownScope = 'portal';

const ownAttributes = [
  ...['http.request.method', 'http.route', 'http.response.status_code'],
  ...['db.system.name', 'db.operation.name', 'db.query.text'],
];
/** `BaseServer.handleRequest`, `AppRender.getBodyResult`: constants of Next's code. */
const typeOfNext = /^[A-Za-z]+\.[A-Za-z.]+$/;

function kept(attributes: Attributes, names: string[]): Attributes {
  return Object.fromEntries(names.flatMap((name) => (name in attributes ? [[name, attributes[name]]] : [])));
}

function nameOf({ attributes }: ReadableSpan): string {
  const type = attributes['next.span_type'];
  return typeof type === 'string' && typeOfNext.test(type) ? type : 'other';
}

/** The same span without anything that a request could have written into it. */
export function cleanSpan(span: ReadableSpan): ReadableSpan {
  const isOwn = span.instrumentationScope.name === ownScope;
  const { traceState: _, ...spanContext } = span.spanContext();
  const { traceState: __, ...parent } = span.parentSpanContext ?? { traceId: '', spanId: '', traceFlags: 0 };
  return {
    name: isOwn ? span.name : nameOf(span),
    kind: span.kind,
    spanContext: () => spanContext,
    ...(span.parentSpanContext ? { parentSpanContext: parent } : {}),
    startTime: span.startTime,
    endTime: span.endTime,
    duration: span.duration,
    ended: span.ended,
    status: { code: span.status.code },
    attributes: isOwn ? kept(span.attributes, ownAttributes) : {},
    links: [],
    events: [],
    resource: span.resource,
    instrumentationScope: span.instrumentationScope,
    droppedAttributesCount: 0,
    droppedEventsCount: 0,
    droppedLinksCount: 0,
  };
}
