/**
 * Finishes a login: matches the answer to the login that this browser began, lets the configured way verify it, and
 * then writes the session row. Every other outcome has a reason, which the login-failed page explains.
 */
import 'server-only';
import { type BrowserCookies, beginSession } from '@/lib/auth/session/begin';
import type { CheckedLogin } from '@/lib/auth/session/checked-login';
import type { LoginFailure } from '@/lib/auth/ways/login-failure';
import { redirectWay } from '@/lib/auth/ways/login-method';
import type { LoginAnswer, PendingLogin } from '@/lib/auth/ways/way';
import { now } from '@/lib/calendar/clock';
import { newReference } from '@/lib/http/reference';
import { inLocale, type Locale } from '@/lib/i18n/routing';
import { log, logFault } from '@/lib/log/log';
import { count } from '@/lib/metrics/counters';
import { takeLogin } from './attempt-store';

/** `login`: what of the login the citizen may be led back to. */
type FailedLogin = { ok: false; failure: LoginFailure; login: Partial<PendingLogin> | null; signOut: boolean };
export type LoginResult = { ok: true; reference: string; returnTo: string; locale: Locale } | FailedLogin;

/** The cookies that came with the answer. `none`: not one, of any name. */
type Cookies = BrowserCookies & { none: boolean };

/** Finishes the login that `answer` belongs to. Never throws for anything that the other side or the browser sent. */
export async function finishLogin(answer: LoginAnswer, cookies: Cookies): Promise<LoginResult> {
  let pending: PendingLogin | null = null;
  try {
    const key = redirectWay().keyOf(answer);
    const taken = key ? await takeLogin(key, cookies.bindings, now()) : null;
    if (taken && !taken.isOwn && cookies.none) return withoutCookies(taken.login);
    if (!taken?.isOwn) return noSuchLogin();
    pending = taken.login;
    const finished = await redirectWay().finish(answer, pending);
    if (finished.ok) return await signIn(finished.login, cookies, pending, taken.attempt);
    return 'fault' in finished ? unavailable(finished.fault, pending) : refused(finished, pending);
  } catch (error) {
    return unavailable(error, pending);
  }
}

async function signIn(
  login: CheckedLogin,
  cookies: Cookies,
  pending: PendingLogin,
  attempt: Buffer,
): Promise<LoginResult> {
  const locale = login.locale ?? pending.locale;
  const reference = newReference();
  const result = await beginSession(login, { reference, locale, attempt }, cookies);
  if (result.ok) count('portal_logins_total', { end: 'finished' });
  if (result.ok) return { ok: true, reference, returnTo: inLocale(pending.returnTo, locale), locale };
  return { ...refused(result, pending), signOut: result.failure === 'other-person' };
}

/** A bookmark, the back button, a second tab: logged as information, not as a warning. */
function noSuchLogin(): FailedLogin {
  log.info({ reason: 'no such login', failure: 'again' }, 'login not finished');
  return failed('again', null);
}

/** The login is fresh and unused, but its browser has kept nothing of ours. Only the language goes on. */
function withoutCookies({ locale }: PendingLogin): FailedLogin {
  log.info({ reason: 'no cookies', failure: 'no-cookies' }, 'login not finished');
  return { ...failed('no-cookies', null), login: { locale } };
}

function refused({ reason, failure }: { reason: string; failure: LoginFailure }, login: PendingLogin): FailedLogin {
  if (failure === 'cancelled') log.info({ reason, failure }, 'login not finished');
  else log.warn({ reason, failure }, 'login refused');
  return failed(failure, login);
}

function unavailable(fault: unknown, login: PendingLogin | null): FailedLogin {
  logFault(fault, 'login callback');
  return failed('unavailable', login);
}

function failed(failure: LoginFailure, login: PendingLogin | null): FailedLogin {
  count('portal_logins_total', { end: failure });
  return { ok: false, failure, login, signOut: false };
}
