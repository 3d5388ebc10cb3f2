/** The sessions of the REST API: kept for their lifetime, then unknown. */
import { randomUUID } from 'node:crypto';
import { Memory } from 'stand-in-kit/memory';
import type { Citizen } from '../citizen';
import type { Loa } from '../levels';
import { broker } from '../paths';
import type { SessionRequest } from './session-request';

export type Status = 'CREATED' | 'WAITING_FOR_USER' | 'SUCCESS' | 'ABORT' | 'ERROR' | 'CANCELLED';

/** The shape of every error, also inside a session. */
export interface ApiError {
  code: string;
  title: string;
  detail: string;
  type: string;
}

export interface RestSession {
  id: string;
  account: string;
  wish: SessionRequest;
  authenticationUrl: string;
  expiresAt: Date;
  status: Status;
  result?: { citizen: Citizen; loa: Loa };
  error?: ApiError;
  environment?: { ipAddress: string; userAgent: string };
}

const sessions = new Memory<RestSession>();
const messages = new Memory<{ id: string }>();

export function createSession(origin: string, account: string, wish: SessionRequest): RestSession {
  const id = randomUUID();
  const seconds = wish.sessionLifetime;
  const messageId = messages.keep({ id }, seconds, randomUUID());
  const session: RestSession = {
    id,
    account,
    wish,
    authenticationUrl: `${origin}${broker.restLogin}?messageId=${messageId}`,
    expiresAt: new Date(Date.now() + seconds * 1000),
    status: 'CREATED',
  };
  sessions.keep(session, seconds, id);
  return session;
}

export function findSession(id: unknown): RestSession | undefined {
  return sessions.get(id);
}

/** The session that an `authenticationUrl` belongs to; each serves once. */
export function takeMessage(messageId: unknown): RestSession | undefined {
  const message = messages.take(messageId);
  return message && findSession(message.id);
}

/** True until the citizen, a fault or the client ends it. */
export const isOpen = ({ status }: RestSession) => status === 'CREATED' || status === 'WAITING_FOR_USER';

/** The client's callback address with the session's id added to its query. */
export function callbackOf({ id, wish }: RestSession, kind: 'success' | 'abort' | 'error'): string {
  const address = new URL(wish.callbackUrls[kind]);
  address.searchParams.set('sessionId', id);
  return address.href;
}
