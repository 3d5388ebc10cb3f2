/**
 * A way to ID-porten, as the rest of the portal sees it. There are two kinds: one sends the browser away and takes the
 * answer, one stands before the portal as a proxy. Each way is a folder here. How to add another: docs/login.md.
 */
import type { CheckedLogin } from '@/lib/auth/session/checked-login';
import type { SessionRow } from '@/lib/auth/session/store';
import type { Assurance } from '@/lib/citizens/assurance';
import type { Locale } from '@/lib/i18n/routing';
import type { LoginFailure } from './login-failure';

export type LoginRequest = { assurance: Assurance; locale: Locale; returnTo: string; freshLogin: boolean };

/** Where the browser goes, what its answer will be known by, and what is kept until then. */
export type StartedLogin = { address: URL; key: string; checks: Record<string, string> };

/** A login that has begun: what was asked for, and what the way kept (next-auth's state, nonce and verifier, for one). */
export type PendingLogin = LoginRequest & { checks: Record<string, string>; createdAt: Date };

/** What the browser came back with, at an address of ours. Nothing of it is believed before it is checked. */
export type LoginAnswer = { path: string; query: URLSearchParams };

/** `reason` is for the log, never with what an answer held; `fault` is what a dependency threw. */
export type RefusedLogin = { ok: false; failure: LoginFailure; reason: string };
export type FinishedLogin =
  | { ok: true; login: CheckedLogin }
  | RefusedLogin
  | { ok: false; failure: 'unavailable'; fault: unknown };

/** The form to post to the issuer, its fields never in an address; or one of our host's own paths. */
export type AfterLogout = { action: string; fields: Record<string, string> } | { path: string };

/** Who may tell us of logouts elsewhere. */
export type LogoutIssuer = { issuer: string; audience: string; jwksUri: () => Promise<string> };

/** A row of a request. It may have ended. */
export type RequestSession = {
  row: SessionRow | null;
  /** The request carries what must not pass for a login. */
  refusal?: LoginFailure;
  /** Only a new authentication helps, not one that goes on where an earlier one was. */
  needsFreshLogin?: boolean;
};

/** The browser is sent to the other side, and comes back with an answer. The session is our own cookie's. */
export type RedirectWay = {
  kind: 'redirect';
  /** Starts a login. Throws where the other side cannot be reached; the fault may be logged as it is. */
  start(request: LoginRequest): Promise<StartedLogin>;
  /** Which login an answer is for; null for none. */
  keyOf(answer: LoginAnswer): string | null;
  /** Finishes a login that this browser began. Never throws for anything that the other side or the browser sent. */
  finish(answer: LoginAnswer, login: PendingLogin): Promise<FinishedLogin>;
  /** After our own session: what ends the one at the other side. `idToken` is null where it must not be handed out. */
  endSession(idToken: string | null, locale: Locale): Promise<AfterLogout>;
  /** Null where no logout elsewhere is told to us. */
  logoutIssuer: (() => LogoutIssuer) | null;
  /** Our own keys at the other side, the first signs; empty where there is none. */
  clientKeys(): readonly { kid: string; iat?: unknown }[];
};

/** A proxy before the portal logs citizens in, and hands on who it is with each request. */
export type ProxyWay = {
  kind: 'proxy';
  /** Brings our row in line with what the proxy hands on: begins, replaces or ends it. Throws for faults of our own only. */
  syncSession(headers: Headers): Promise<RequestSession>;
  /** The proxy's own address for logout. */
  logoutPath(locale: Locale): string;
};

export type Way = RedirectWay | ProxyWay;
