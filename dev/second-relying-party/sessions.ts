/** Who is signed in here, in memory: gone when the process ends. */
import { randomBytes } from 'node:crypto';
import type { IdTokenClaims } from 'openid-client';

export interface Session {
  idToken: string;
  claims: IdTokenClaims;
}

const sessions = new Map<string, Session>();

/** Begins a session and answers its reference, for the cookie. */
export function beginSession(session: Session): string {
  const reference = randomBytes(32).toString('base64url');
  sessions.set(reference, session);
  return reference;
}

export function sessionOf(reference: string | undefined): Session | undefined {
  return reference === undefined ? undefined : sessions.get(reference);
}

export function endSession(reference: string | undefined): void {
  if (reference !== undefined) sessions.delete(reference);
}

/** Ends every session that a logout names: by `sid`, else by `sub`. */
export function endSessionsOf({ sid, sub }: { sid?: unknown; sub?: unknown }): void {
  for (const [reference, { claims }] of sessions) {
    if (sid ? claims.sid === sid : sub && claims.sub === sub) sessions.delete(reference);
  }
}
