/**
 * `LOGIN_METHOD=signicat-rest`: Signicat's Authentication REST API, redirect flow. It knows no `state` and no `nonce`:
 * the callback's address carries a random value that only the browser which came through the login is given, and the
 * login counts only in the browser that began it.
 * https://developer.signicat.com/identity-methods/id-porten/integration-guide/auth-rest-api-id-porten/
 */
import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import { ownAddresses, sessionOfCookie } from '@/lib/auth/session/cookie-session';
import { newReference } from '@/lib/auth/session/session-store';
import { IssuerUnavailable } from '@/lib/auth/ways/deadline';
import type { FinishedLogin, LoginAnswer, LoginWay } from '@/lib/auth/ways/login-way';
import { onwardOrigins } from '@/lib/auth/ways/signicat-broker/broker-origins';
import { languageFor, loaOf } from '@/lib/auth/ways/signicat-broker/person';
import { now } from '@/lib/calendar/clock';
import { env, envOf } from '@/lib/env/env';
import { createSession, readSession } from './api';
import { checkResult } from './result';

/** Seconds: as long as the login's row lives. */
const LIFETIME = 15 * 60;
const folder = '/oauth2/signicat';

/** What a login is known by. The value itself stands in the address of success alone: from the key nobody computes it. */
const keyOfState = (state: string) => createHash('sha256').update(state).digest('base64url');

/** Whoever is shown how to give a login up, or breaks it off, learns nothing that finishes it. */
function callbackUrls(state: string) {
  const address = (end: string, value: string) => `${env().NEXTAUTH_URL}${folder}/${end}?state=${value}`;
  const key = keyOfState(state);
  return { success: address('success', state), abort: address('abort', key), error: address('error', key) };
}

/** Signicat adds its own parameter to the address, however it does that. */
function keyOf({ path, query }: LoginAnswer): string | null {
  const value = /^[\w-]{43}/.exec(query.get('state') ?? '')?.[0];
  if (!value) return null;
  return path === `${folder}/success` ? keyOfState(value) : value;
}

/** The browser goes to Signicat's domain of this account, and nowhere else. */
function authenticationAddress(url: string): URL {
  const address = new URL(url);
  const { origin } = new URL(envOf('signicat-rest').SIGNICAT_WELL_KNOWN_URL);
  if (address.origin !== origin) throw new IssuerUnavailable('Signicat leads to another address than its own');
  return address;
}

async function finish({ path }: LoginAnswer, begun: Parameters<LoginWay['finish']>[1]): Promise<FinishedLogin> {
  if (path === `${folder}/abort`) return { ok: false, failure: 'cancelled', because: 'abort' };
  const { sessionId = '', externalReference = '' } = begun.checks;
  let result: unknown;
  try {
    result = await readSession(sessionId);
  } catch (fault) {
    return { ok: false, failure: 'unavailable', fault };
  }
  if (result === null) return { ok: false, failure: 'again', because: 'the session has run out' };
  const end = checkResult(result, { sessionId, externalReference, assurance: begun.assurance }, now());
  return end.ok && path !== `${folder}/success` ? { ok: false, failure: 'refused', because: 'path' } : end;
}

export const signicatRest: LoginWay = {
  callbackPaths: ['success', 'abort', 'error'].map((end) => `${folder}/${end}`),
  addresses: ownAddresses,
  behindProxy: false,

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
  end: async (_, locale) => ({ path: `/${locale}/signed-out?only=here` }),
  identify: sessionOfCookie,

  logoutIssuer: () => null,
  origins: () => ({ forms: onwardOrigins(envOf('signicat-rest').SIGNICAT_WELL_KNOWN_URL), frames: [] }),
  clientKeys: () => [],
};
