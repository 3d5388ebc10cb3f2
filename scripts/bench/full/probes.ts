/** Asks a portal whether it lives and is ready, again and again, as a platform does, and notes the slowest answer. */
import { setTimeout as wait } from 'node:timers/promises';
import { open } from './open';

const everyMilliseconds = 250;
/** After this a platform takes the answer for none. */
const limit = 10_000;

/** Begins to ask. `end` answers the slowest of each, in milliseconds, and how many were not 200. */
export function watchProbes(origin: string) {
  const result = { live: 0, ready: 0, wrong: 0, overloaded: 0 };
  let isOver = false;
  const watch = async (name: 'live' | 'ready') => {
    while (!isOver) {
      const outcome = await open(new URL(`/api/health/${name}`, origin), '', limit);
      result[name] = Math.max(result[name], outcome.took);
      if (!('answer' in outcome) || outcome.answer.status !== 200) result.wrong++;
      else if (JSON.parse(outcome.answer.text).overloaded) result.overloaded++;
      await wait(everyMilliseconds);
    }
  };
  const watching = Promise.all([watch('live'), watch('ready')]);
  return {
    async end() {
      isOver = true;
      await watching;
      return result;
    },
  };
}
