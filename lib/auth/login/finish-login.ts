/**
 * Finishes a login: the answer is matched to the login that this browser began, the configured way verifies it, and
 * only then a session row is written. Every other end is a reason that the citizen can read about.
 */
import 'server-only';
import { beginSession } from '@/lib/auth/session/begin-session';
import { newReference } from '@/lib/auth/session/session-store';
import { loginMethod } from '@/lib/auth/ways/login-method';
import type { CheckedLogin, LoginAnswer } from '@/lib/auth/ways/login-way';
import { now } from '@/lib/calendar/clock';
import type { Locale } from '@/lib/i18n/routing';
import { log, logFault } from '@/lib/log/log';
import { type LoginAttempt, takeLogin } from './login-attempt-store';
import type { LoginFailure } from './login-failure';
import { inLocale } from './return-to';

type Refused = { ok: false; failure: LoginFailure; attempt: LoginAttempt | null; signOut: boolean };
export type LoginEnd = { ok: true; reference: string; returnTo: string; locale: Locale } | Refused;

type Shown = { binding: string | undefined; reference: string | undefined };

/** Finishes the login that `answer` belongs to. Never throws for anything that the other side or the browser sent. */
export async function finishLogin(answer: LoginAnswer, browser: Shown): Promise<LoginEnd> {
  let attempt: LoginAttempt | null = null;
  try {
    const key = loginMethod().keyOf(answer);
    attempt = key ? await takeLogin(key, browser.binding, now()) : null;
    if (!attempt) return stale();
    const end = await loginMethod().finish(answer, attempt);
    if (!end.ok) return 'fault' in end ? unavailable(end.fault, attempt) : refuse(end, attempt);
    return await signIn(end.login, browser, attempt);
  } catch (error) {
    return unavailable(error, attempt);
  }
}

async function signIn(login: CheckedLogin, shown: Shown, attempt: LoginAttempt): Promise<LoginEnd> {
  const { binding = '', reference: held } = shown;
  const locale = login.locale ?? attempt.locale;
  const reference = newReference();
  const begun = await beginSession(login, { reference, locale }, { binding, reference: held });
  if (begun.ok) return { ok: true, reference, returnTo: inLocale(attempt.returnTo, locale), locale };
  return { ...refuse(begun, attempt), signOut: begun.failure === 'other-person' };
}

/** A bookmark, the back button, a second tab: nothing that anybody need look into. */
function stale(): Refused {
  log.info({ because: 'no such login', failure: 'again' }, 'login not finished');
  return failed('again', null);
}

function refuse({ because, failure }: { because: string; failure: LoginFailure }, attempt: LoginAttempt): Refused {
  if (failure === 'cancelled') log.info({ because, failure }, 'login not finished');
  else log.warn({ because, failure }, 'login refused');
  return failed(failure, attempt);
}

function unavailable(fault: unknown, attempt: LoginAttempt | null): Refused {
  logFault(fault, 'login callback');
  return failed('unavailable', attempt);
}

function failed(failure: LoginFailure, attempt: LoginAttempt | null): Refused {
  return { ok: false, failure, attempt, signOut: false };
}
