/**
 * How often an issuer's keys are fetched because a token names one that we do not know. A new key at the issuer must not
 * refuse a login, and nobody may make us flood the issuer with made-up tokens.
 */
import 'server-only';

const atOnce = 4;
/** Milliseconds until one more may be fetched. */
const every = 15_000;

/** A limit of its own for one set of keys, in this process: true where they may be fetched now, which it counts. */
export function keyFetchLimit(): () => boolean {
  let left = atOnce;
  let countedAt = Date.now();
  return () => {
    const earned = Math.floor((Date.now() - countedAt) / every);
    left = Math.min(atOnce, left + earned);
    countedAt += earned * every;
    if (left < 1) return false;
    left--;
    return true;
  };
}
