/** Logins that have begun, in memory: each is finished once, by the browser that began it. */
import type { OpenIDCallbackChecks } from 'openid-client';
import { Memory } from 'stand-in-kit/memory';
import { cookie, type Exchange, sendTo, setCookie } from './exchange';
import type { SentRequest } from './outcome';
import type { Wish } from './wish';

export interface LoginOnItsWay {
  wish: Wish;
  requests: SentRequest[];
  /** OpenID Connect: what the answer must match. */
  checks?: OpenIDCallbackChecks & { code_verifier: string; state: string; nonce: string };
  /** Signicat's REST API: the session that was created, as it came. */
  created?: Record<string, unknown>;
}

const onTheirWay = new Memory<LoginOnItsWay>();

/** Remembers the login, ties it to this browser, and sends the browser on. */
export function sendToLogin(exchange: Exchange, login: LoginOnItsWay, address: string): void {
  setCookie(exchange, 'login', onTheirWay.keep(login, 30 * 60));
  sendTo(exchange, address);
}

/** The login that this browser began, if any; it is forgotten. */
export function takeLogin(exchange: Exchange): LoginOnItsWay | undefined {
  const login = onTheirWay.take(cookie(exchange, 'login'));
  setCookie(exchange, 'login', undefined);
  return login;
}
