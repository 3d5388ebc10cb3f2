/**
 * Finishes a login: the callback is matched to the login that this browser began, the token is verified and checked,
 * and only then a session row is written. Every other end is a reason that the citizen can read about.
 */
import 'server-only';
import { citizenForNumber, isNumberOf } from '@/lib/citizens/identity';
import { now } from '@/lib/clock';
import { type Connection, database } from '@/lib/database/database';
import { env } from '@/lib/env';
import type { Locale } from '@/lib/i18n/routing';
import { log, logFault } from '@/lib/log';
import { finishOptions, nextAuthCookies, type VerifiedToken } from './auth-options';
import { driveCallback } from './drive-next-auth';
import { type CheckedLogin, checkIdToken } from './id-token-checks';
import { isIssuerFault, reasonOf, withoutAnswer } from './issuer-fault';
import { type LoginAttempt, lockLoginsOf, takeLogin } from './login-attempt-store';
import { hasEnded } from './logout-elsewhere';
import { inLocale } from './return-to';
import { isLive } from './session-rules';
import { createSession, endSession, sessionsHeldBy } from './session-store';

export const loginFailures = ['cancelled', 'again', 'other-person', 'no-number', 'refused', 'unavailable'] as const;
export type LoginFailure = (typeof loginFailures)[number];

type Refused = { ok: false; failure: LoginFailure; attempt: LoginAttempt | null; signOut: boolean };
export type LoginEnd = { ok: true; reference: string; returnTo: string; locale: Locale } | Refused;

type Browser = { binding: string | undefined; reference: string | undefined };

/** Finishes the login that `query` answers. Never throws for anything that the issuer or the browser sent. */
export async function finishLogin(query: URLSearchParams, browser: Browser): Promise<LoginEnd> {
  const state = only(query, 'state');
  let attempt: LoginAttempt | null = null;
  try {
    attempt = state && browser.binding ? await takeLogin(state, browser.binding, now()) : null;
  } catch (error) {
    logFault(error, 'login callback');
    return failed('unavailable', null);
  }
  if (!attempt) return stale();
  // RFC 9207: which issuer answered, before anything else in the answer is believed.
  if (only(query, 'iss') !== env().IDPORTEN_ISSUER) return refuse('iss of the response', attempt);
  const error = query.get('error');
  if (error !== null) return answeredError(error, attempt);
  if (!only(query, 'code')) return refuse('code of the response', attempt);
  return exchange(query, browser, attempt);
}

async function exchange(query: URLSearchParams, browser: Browser, attempt: LoginAttempt): Promise<LoginEnd> {
  let end: LoginEnd | undefined;
  let fault: unknown;
  try {
    const options = await finishOptions({
      async decide(token) {
        end = await decideLogin(token, browser, attempt);
        return end.ok ? end.reference : null;
      },
      report: (error) => {
        fault = error;
      },
    });
    const { cookies } = await driveCallback(options, answerOf(query), attempt.checks);
    if (end && (!end.ok || cookies[nextAuthCookies.sessionToken] === end.reference)) return end;
  } catch (error) {
    fault = error;
  }
  return isIssuerFault(fault) ? unavailable(fault, attempt) : refuse(reasonOf(fault), attempt);
}

/** The checks passed or not: who it is, whether someone else was signed in here, and the new session. */
async function decideLogin(token: VerifiedToken, browser: Browser, attempt: LoginAttempt): Promise<LoginEnd> {
  const at = now();
  const asked = { assurance: attempt.assurance, freshLogin: attempt.freshLogin, startedAt: attempt.createdAt };
  const checked = checkIdToken(token.claims, token.tokenType, asked, at);
  if (!checked.ok) return refuse(checked.because, attempt, checked.refusal);
  return database().transaction((transaction) => begin(transaction, token.idToken, checked.login, browser, attempt));
}

/** One callback of a browser at a time: a second one sees the session that the first began. */
async function begin(
  connection: Connection,
  idToken: string,
  login: CheckedLogin,
  { reference, binding = '' }: Browser,
  attempt: LoginAttempt,
): Promise<LoginEnd> {
  const at = now();
  await lockLoginsOf(connection, binding);
  const held = (await sessionsHeldBy(connection, { reference, browser: binding })).filter((row) => isLive(row, at));
  const [first] = held;
  if (first && !(await isNumberOf(first.citizenId, login.pid))) {
    for (const row of held) await endSession(row, 'other-person', at, connection);
    return { ...refuse('another person', attempt, 'other-person'), signOut: true };
  }
  if (login.sid && (await hasEnded(connection, login.sid))) return refuse('sid has ended', attempt, 'again');
  const citizenId = await citizenForNumber(login.pid);
  // https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_id_token (`locale`): the citizen may have changed it there.
  const locale = login.locale ?? attempt.locale;
  const made = await createSession(connection, { citizenId, login, idToken, locale, browser: binding }, at);
  for (const row of held) await endSession(row, 'replaced', at, connection);
  return { ok: true, reference: made, returnTo: inLocale(attempt.returnTo, locale), locale };
}

function answeredError(error: string, attempt: LoginAttempt): LoginEnd {
  const failure = failureOf(error);
  return failure === 'cancelled' ? cancelled(attempt) : refuse('error of the response', attempt, failure);
}

function failureOf(error: string): LoginFailure {
  // OpenID Connect Core 3.1.2.6, RFC 6749 4.1.2.1; ID-porten answers `access_denied` where the citizen cancels.
  if (error === 'access_denied') return 'cancelled';
  if (error === 'temporarily_unavailable' || error === 'server_error') return 'unavailable';
  return error === 'login_required' ? 'again' : 'refused';
}

/** A bookmark, the back button, a second tab: nothing that anybody need look into. */
function stale(): Refused {
  log.info({ because: 'no such login', failure: 'again' }, 'login not finished');
  return failed('again', null);
}

function cancelled(attempt: LoginAttempt): Refused {
  log.info({ because: 'access_denied', failure: 'cancelled' }, 'login not finished');
  return failed('cancelled', attempt);
}

function refuse(because: string, attempt: LoginAttempt, failure: LoginFailure = 'refused'): Refused {
  log.warn({ because, failure }, 'login refused');
  return failed(failure, attempt);
}

function unavailable(fault: unknown, attempt: LoginAttempt): Refused {
  logFault(withoutAnswer(fault), 'login callback');
  return failed('unavailable', attempt);
}

function failed(failure: LoginFailure, attempt: LoginAttempt | null): Refused {
  return { ok: false, failure, attempt, signOut: false };
}

/** Of the answer only these three go on: no token, no JARM, nothing that a browser could add. */
function answerOf(query: URLSearchParams): Record<string, string> {
  const known = ['code', 'state', 'iss'].map((name) => [name, only(query, name)] as const);
  return Object.fromEntries(known.filter((entry): entry is [string, string] => entry[1] !== null));
}

/** A parameter that is there exactly once. */
function only(query: URLSearchParams, name: string): string | null {
  const values = query.getAll(name);
  return values.length === 1 ? (values[0] ?? null) : null;
}
