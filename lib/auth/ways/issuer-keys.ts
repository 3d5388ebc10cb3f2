/**
 * An issuer's keys, for tokens that come by no login of ours: access tokens, logout tokens. They are kept, so that
 * requests go on where the address of the keys does not answer: a fault there signs nobody out.
 */
import 'server-only';
import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { logFault } from '@/lib/log/log';

/** Milliseconds. */
const TIMEOUT = 2_000;
const COOLDOWN = 30_000;

let kept: { uri: string; find: JWTVerifyGetKey } | undefined;

/**
 * Finds the key of a token: fetched again after ten minutes, and at most twice a minute for an unknown `kid`. Throws
 * errors of jose for a token that no key fits; for keys that cannot be had, whatever kept them from coming.
 */
export function issuerKeys(uri: string): JWTVerifyGetKey {
  if (kept?.uri !== uri) kept = { uri, find: findIn(uri) };
  return kept.find;
}

function findIn(uri: string): JWTVerifyGetKey {
  const remote = createRemoteJWKSet(new URL(uri), { timeoutDuration: TIMEOUT, cooldownDuration: COOLDOWN });
  let failedAt = Number.NEGATIVE_INFINITY;
  return async (header, token) => {
    const known = remote.jwks();
    if (known && Date.now() - failedAt < COOLDOWN) return createLocalJWKSet(known)(header, token);
    try {
      return await remote(header, token);
    } catch (fault) {
      if (!known || isOfToken(fault)) throw fault;
      failedAt = Date.now();
      logFault(fault, 'keys of the issuer, the known ones stay');
      return createLocalJWKSet(known)(header, token);
    }
  };
}

/** No key fits, or several do: the keys themselves are there. */
function isOfToken(fault: unknown): boolean {
  return fault instanceof errors.JWKSNoMatchingKey || fault instanceof errors.JWKSMultipleMatchingKeys;
}
