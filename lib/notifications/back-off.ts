/** How long is waited after a try that failed. */

/** So often a message is tried: for a day at least, two at most, as chance has it. Then a person has to look. */
export const mostAttempts = 60;

/** Seconds. */
const [first, longest] = [15, 3600];

/**
 * Milliseconds after try number `attempts`: twice as long each time, an hour at most, and up to half less, so that those
 * that failed together do not come again together. Never before what the channel asked for, in seconds. `from`: the first wait, in seconds.
 */
export function waitAfter(attempts: number, asked: number | null = null, from = first): number {
  const own = Math.min(longest, from * 2 ** (attempts - 1)) * (0.5 + Math.random() / 2);
  return Math.ceil(Math.max(own, Math.min(asked ?? 0, longest)) * 1000);
}
