/**
 * `probe.ts ORIGIN`: asks a portal whether it lives and is ready, again and again, as a platform does, until its standard
 * input ends; prints the slowest answers. A process of its own: what measures must not wait behind what is measured.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { agent, open } from './open';

const everyMilliseconds = 250;
/** After this a platform takes the answer for none. */
const limit = 10_000;

const origin = process.argv[2] ?? '';
const result = { live: 0, ready: 0, wrong: 0, overloaded: 0 };
let isOver = false;

async function watch(name: 'live' | 'ready'): Promise<void> {
  while (!isOver) {
    const outcome = await open(new URL(`/api/health/${name}`, origin), '', limit);
    result[name] = Math.max(result[name], outcome.took);
    if (!('answer' in outcome) || outcome.answer.status !== 200) result.wrong++;
    else if (JSON.parse(outcome.answer.text).overloaded) result.overloaded++;
    await wait(everyMilliseconds);
  }
}

process.stdin.resume().on('end', () => {
  isOver = true;
});
await Promise.all([watch('live'), watch('ready')]);
agent.destroy();
console.log(JSON.stringify(result));
