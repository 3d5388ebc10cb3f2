/** How fast a line moves, from the moment that somebody waits in it. */

/** How long the line is watched before anything is said of its pace. */
const watchMilliseconds = 1_000;
/** The pace is that of about so long ago until now. */
const rememberMilliseconds = 3_000;

/** `now` in milliseconds. */
export function makePace(now: () => number) {
  let begunAt = 0;
  let lookedAt = 0;
  let left = 0;
  let perSecond: number | null = null;
  return {
    /** Somebody waits, and nobody did. */
    begin(): void {
      begunAt = lookedAt = now();
      left = 0;
      perSecond = null;
    },
    /** Somebody has left the line because it was their turn. */
    note(): void {
      left++;
    },
    look(): void {
      const at = now();
      if (at - begunAt < watchMilliseconds || at <= lookedAt) return;
      const latest = (left * 1000) / (at - lookedAt);
      const weight = 1 - Math.exp(-(at - lookedAt) / rememberMilliseconds);
      perSecond = perSecond === null ? latest : perSecond + (latest - perSecond) * weight;
      lookedAt = at;
      left = 0;
    },
    /** How long so many take to leave; 0 while nothing is known. */
    secondsFor: (ahead: number) => (perSecond === null ? 0 : ahead / Math.max(perSecond, 0.1)),
  };
}
