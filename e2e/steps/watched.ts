/** A portal with metrics and traces on, and all that it tells those who run it. */
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '@/stand-ins/kit/src/testing/free-port';
import { type Heard, outputOf } from './listen';
import { startReceiver } from './otlp-receiver';
import { type StackWish, startStack } from './stack';

export type Watched = Awaited<ReturnType<typeof startWatched>>;

/** Starts it: a stack, a receiver of its traces, and a port for its metrics. */
export async function startWatched(wish: StackWish = {}) {
  const receiver = await startReceiver();
  const metricsPort = await freePort();
  const stack = await startStack({
    ...wish,
    variables: {
      METRICS_PORT: String(metricsPort),
      OTEL_EXPORTER_OTLP_ENDPOINT: receiver.origin,
      OTEL_BSP_SCHEDULE_DELAY: '100',
    },
  });
  const metrics = async () => (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  const count = (text: string) => receiver.text().split(text).length;
  return {
    ...stack,
    metrics,
    receiver,
    /** The portal's output, its metrics, and every trace up to now. */
    async tells(): Promise<Heard[]> {
      // Spans leave in the order in which they end: once those of this request are there, all before it are.
      const before = count('HEAD /privacy');
      await fetch(`${stack.portal}/nb/privacy`, { method: 'HEAD' });
      for (const deadline = Date.now() + 10_000; count('HEAD /privacy') === before; await wait(20))
        if (Date.now() > deadline) throw new Error('no traces have come');
      return [
        ...outputOf(stack),
        { where: 'metrics', text: await metrics() },
        { where: 'traces', text: receiver.bytes().toString('utf8') },
        { where: 'traces, as bytes', text: receiver.text() },
      ];
    },
    async stop() {
      await stack.stop();
      receiver.stop();
    },
  };
}
