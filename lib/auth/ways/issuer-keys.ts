/**
 * An issuer's keys, for tokens outside of our own logins: access tokens, logout tokens. They are cached, so that nobody
 * is signed out while the address of the keys does not answer.
 */
import 'server-only';
import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { logFault } from '@/lib/log/log';

/** Milliseconds. */
const TIMEOUT = 2_000;
const COOLDOWN = 30_000;

let cached: { uri: string; find: JWTVerifyGetKey } | undefined;

/**
 * Finds the key of a token: fetched again after ten minutes, and at most twice a minute for an unknown `kid`. Throws
 * errors of jose for a token that no key fits; for keys that cannot be fetched, the fault that kept them.
 */
export function issuerKeys(uri: string): JWTVerifyGetKey {
  if (cached?.uri !== uri) cached = { uri, find: keyFinder(uri) };
  return cached.find;
}

function keyFinder(uri: string): JWTVerifyGetKey {
  const remote = createRemoteJWKSet(new URL(uri), { timeoutDuration: TIMEOUT, cooldownDuration: COOLDOWN });
  let failedAt = Number.NEGATIVE_INFINITY;
  return async (header, token) => {
    const known = remote.jwks();
    if (known && Date.now() - failedAt < COOLDOWN) return createLocalJWKSet(known)(header, token);
    try {
      return await remote(header, token);
    } catch (fault) {
      if (!known || isTokenFault(fault)) throw fault;
      failedAt = Date.now();
      logFault(fault, 'keys of the issuer, the known ones stay');
      return createLocalJWKSet(known)(header, token);
    }
  };
}

/** No key fits, or several do: the keys themselves are there. */
function isTokenFault(fault: unknown): boolean {
  return fault instanceof errors.JWKSNoMatchingKey || fault instanceof errors.JWKSMultipleMatchingKeys;
}
