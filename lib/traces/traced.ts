/**
 * Parts of a request that a trace shows. The server and Next's bundle each load this file: they share one tracer by its
 * symbol. Where traces are off there is none, and this costs a look at a variable.
 */

/** Words of the code only. */
export type SpanAttributes = Record<string, string>;
/** Ends a part; told whether it failed, never why. */
export type EndSpan = (failed?: boolean) => void;
export type Tracer = { begin: (name: string, attributes: SpanAttributes) => EndSpan };

const key = Symbol.for('portal.traces');
const shared = globalThis as { [key]?: Tracer };

/** The tracer of this process; undefined where traces are off. */
export const tracer = (): Tracer | undefined => shared[key];

/** From now on this process traces. */
export function setTracer(one: Tracer | undefined): void {
  shared[key] = one;
}

/** Ends the part with the call; answers and throws as the call does. `name` is of the code: `issuer discovery`. */
export function traced<Value>(name: string, call: Promise<Value>): Promise<Value> {
  const end = tracer()?.begin(name, {});
  if (end)
    call.then(
      () => end(),
      () => end(true),
    );
  return call;
}
