/**
 * The seam: what a way to ID-porten does, and all that the rest of the portal knows of it. Each way is a folder beside
 * this file; `login-method.ts` chooses one. How to add another: docs/login.md.
 */

import type { LoginAttempt } from '@/lib/auth/login/login-attempt-store';
import type { LoginFailure } from '@/lib/auth/login/login-failure';
import type { SessionRow } from '@/lib/auth/session/session-store';
import type { Assurance } from '@/lib/citizens/assurance';
import type { Locale } from '@/lib/i18n/routing';

export type AskedLogin = { assurance: Assurance; locale: Locale; returnTo: string; freshLogin: boolean };

/** A login on its way: where the browser goes, what its answer will be known by, and what is kept until then. */
export type StartedLogin = { address: URL; key: string; checks: Record<string, string> };

/** What the browser came back with, at an address of ours. Nothing of it is believed before it is checked. */
export type LoginAnswer = { path: string; query: URLSearchParams };

/** Who it is, after every check. The level is always one of the portal's two. */
export type CheckedLogin = {
  pid: string;
  subject: string;
  assurance: Assurance;
  /** Which electronic ID, for display. */
  amr: string[];
  authTime: Date;
  /** The issuer's session, which a logout elsewhere names. */
  sid: string | null;
  /** The language that the citizen ended in. */
  locale: Locale | null;
  /** Only where the way tells it; for display. */
  name: string | null;
  /** What a logout there needs; empty where there is none. */
  idToken: string;
};

/** `because` is for the log, never with what an answer held; `fault` is what a dependency threw. */
export type FinishedLogin =
  | { ok: true; login: CheckedLogin }
  | { ok: false; failure: LoginFailure; because: string }
  | { ok: false; failure: 'unavailable'; fault: unknown };

/** The form to post to the issuer, its fields never in an address; or one of our host's own paths. */
export type AfterLogout = { action: string; fields: Record<string, string> } | { path: string };

/** `row` may have ended. `refusal`: the request carries what must not pass for a login. */
export type Identified = {
  row: SessionRow | null;
  refusal?: LoginFailure;
  /** A login that only goes on where an earlier one was would not help: the next one must be a new one. */
  needsFreshLogin?: boolean;
};

/** Who may tell us of logouts elsewhere. */
export type LogoutIssuer = { issuer: string; audience: string; jwksUri: () => Promise<string> };

export interface LoginWay {
  /** Where its answers come in; the other ways' addresses are closed. */
  callbackPaths: readonly string[];
  /** The addresses of session status and logout, for pages of ours. */
  addresses: { status: string; logout: string };
  /** True where a proxy before the portal answers everything under `/oauth2/`: nothing of ours does then. */
  behindProxy: boolean;

  /** Starts a login. Throws where the other side cannot be reached; the fault may be logged as it is. */
  start(asked: AskedLogin): Promise<StartedLogin>;
  /** Which login an answer is for; null for none. */
  keyOf(answer: LoginAnswer): string | null;
  /** Finishes a login that this browser began. Never throws for anything that the other side or the browser sent. */
  finish(answer: LoginAnswer, begun: LoginAttempt): Promise<FinishedLogin>;
  /** After our own session has ended: what ends the one behind it. `idToken` is null where it must not be handed out. */
  end(idToken: string | null, locale: Locale): Promise<AfterLogout>;
  /** Whose session a request belongs to. Throws for faults of our own only. */
  identify(headers: Headers): Promise<Identified>;

  /** Null where no logout elsewhere is told to us. */
  logoutIssuer(): LogoutIssuer | null;
  /** For the content security policy: where forms may lead, and who may frame the front-channel logout. Never waits. */
  origins(): { forms: string[]; frames: string[] };
  /** Our own keys at the other side, the first signs; empty where there is none. */
  clientKeys(): readonly { kid: string; iat?: unknown }[];
}
