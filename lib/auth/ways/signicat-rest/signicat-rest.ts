/**
 * `LOGIN_METHOD=signicat-rest`: Signicat's Authentication REST API, redirect flow. It knows no `state` and no `nonce`:
 * the callback's address carries a random value that only the browser which came through the login is given, and the
 * login counts only in the browser that began it.
 * https://developer.signicat.com/identity-methods/id-porten/integration-guide/auth-rest-api-id-porten/
 */
import { href } from '@/lib/doors/href';
import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import { signicatRestPaths as paths } from '@/lib/auth/ways/addresses';
import { IssuerUnavailable } from '@/lib/auth/ways/deadline';
import { languageFor, loaOf } from '@/lib/auth/ways/signicat-broker/person';
import type { FinishedLogin, LoginAnswer, PendingLogin, RedirectWay } from '@/lib/auth/ways/way';
import { now } from '@/lib/calendar/clock';
import { env, envOf } from '@/lib/env/env';
import { leadingReference, newReference } from '@/lib/http/reference';
import { createSession, readSession } from './api';
import { checkResult } from './result';

/** Seconds: as long as the login's row lives. */
const LIFETIME = 15 * 60;

/** What a login is known by. The value itself stands in the address of success alone: from the key nobody computes it. */
const keyOfState = (state: string) => createHash('sha256').update(state).digest('base64url');

/** Whoever is shown how to give a login up, or breaks it off, learns nothing that finishes it. */
function callbackUrls(state: string) {
  const address = (path: string, value: string) => `${env().NEXTAUTH_URL}${path}?state=${value}`;
  const key = keyOfState(state);
  return { success: address(paths.success, state), abort: address(paths.abort, key), error: address(paths.error, key) };
}

/** Signicat appends a parameter of its own to the address, with `?` or `&`. */
function keyOf({ path, query }: LoginAnswer): string | null {
  const value = leadingReference(query.get('state'));
  if (!value) return null;
  return path === paths.success ? keyOfState(value) : value;
}

/** The browser goes to Signicat's domain of this account, and nowhere else. */
function authenticationAddress(url: string): URL {
  const address = new URL(url);
  const { origin } = new URL(envOf('signicat-rest').SIGNICAT_WELL_KNOWN_URL);
  if (address.origin !== origin) throw new IssuerUnavailable('Signicat leads to another address than its own');
  return address;
}

async function finish({ path }: LoginAnswer, login: PendingLogin): Promise<FinishedLogin> {
  if (path === paths.abort) return { ok: false, failure: 'cancelled', reason: 'abort' };
  const { sessionId = '', externalReference = '' } = login.checks;
  let result: unknown;
  try {
    result = await readSession(sessionId);
  } catch (fault) {
    return { ok: false, failure: 'unavailable', fault };
  }
  if (result === null) return { ok: false, failure: 'again', reason: 'the session has run out' };
  const end = checkResult(result, { sessionId, externalReference, assurance: login.assurance }, now());
  return end.ok && path !== paths.success ? { ok: false, failure: 'refused', reason: 'path' } : end;
}

export const signicatRest: RedirectWay = {
  kind: 'redirect',
  async start({ assurance, locale }) {
    const [state, externalReference] = [newReference(), randomUUID()];
    const { id: sessionId, authenticationUrl } = await createSession({
      requestedLoa: loaOf(assurance),
      language: languageFor[locale],
      externalReference,
      callbackUrls: callbackUrls(state),
      sessionLifetime: LIFETIME,
    });
    const checks = { sessionId, externalReference };
    return { address: authenticationAddress(authenticationUrl), key: keyOfState(state), checks };
  },
  keyOf,
  finish,
  // The API ends no session at ID-porten: the page says so.
  endSession: async (_, locale) => ({ path: href(locale, '/signed-out', { only: 'here' }) }),
  logoutIssuer: null,
  clientKeys: () => [],
};
