/** What the database tells for a scrape: read at most every half minute, beside it, so that no scrape waits for a database. */
import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds. */
const readEvery = 30_000;
const moment = 250;

/**
 * Answers what brings the values up to date: it waits a moment for a reading that is under way, and starts none within half a
 * minute of the last. `ask` is undefined as long as nobody can be asked; `show` gets what it answers, null where it fails.
 */
export function readBeside<Value>(ask: () => Promise<Value> | undefined, show: (read: Value | null) => void) {
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;
  return async (): Promise<void> => {
    if (!reading && performance.now() - readAt > readEvery) {
      const asked = ask();
      if (!asked) return;
      readAt = performance.now();
      reading = asked
        .then(show, () => show(null))
        .finally(() => {
          reading = undefined;
        });
    }
    if (reading) await Promise.race([reading, wait(moment, undefined, { ref: false })]);
  };
}
