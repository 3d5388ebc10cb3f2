/**
 * An issuer's keys, for tokens outside of our own logins: access tokens, logout tokens. They are cached, so that nobody
 * is signed out while the address of the keys does not answer.
 */
import 'server-only';
import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { logFault } from '@/lib/log/log';
import { keyFetchLimit } from './key-fetches';

/** Milliseconds. */
const TIMEOUT = 2_000;
/** For so long after a fetch that failed the known keys are used, and none are fetched. */
const COOLDOWN = 30_000;

let cached: { uri: string; find: JWTVerifyGetKey } | undefined;

/**
 * Finds the key of a token: fetched again after ten minutes, and once more for an unknown `kid`, within a limit. Throws
 * errors of jose for a token that no key fits; for keys that cannot be fetched, the fault that kept them.
 */
export function issuerKeys(uri: string): JWTVerifyGetKey {
  if (cached?.uri !== uri) cached = { uri, find: keyFinder(uri) };
  return cached.find;
}

function keyFinder(uri: string): JWTVerifyGetKey {
  // jose itself would not ask for an unknown key within half a minute of the last fetch, and then at every such token.
  const remote = createRemoteJWKSet(new URL(uri), {
    timeoutDuration: TIMEOUT,
    cooldownDuration: Number.POSITIVE_INFINITY,
  });
  const mayFetch = keyFetchLimit();
  const find: JWTVerifyGetKey = async (header, token) => {
    try {
      return await remote(header, token);
    } catch (fault) {
      if (!(fault instanceof errors.JWKSNoMatchingKey) || !(remote.reloading || mayFetch())) throw fault;
      await remote.reload();
      return remote(header, token);
    }
  };
  let failedAt = Number.NEGATIVE_INFINITY;
  return async (header, token) => {
    const known = remote.jwks();
    if (known && Date.now() - failedAt < COOLDOWN) return createLocalJWKSet(known)(header, token);
    try {
      return await find(header, token);
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
