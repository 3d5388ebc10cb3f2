/** Who is signed in here, in memory: gone after two hours, and when the process ends. */
import { Memory } from 'stand-in-kit/memory';
import type { Outcome } from './outcome';

const sessions = new Memory<Outcome>();

/** Begins a session and answers its reference, for the cookie. */
export function beginSession(outcome: Outcome): string {
  return sessions.keep(outcome, 2 * 60 * 60);
}

export function sessionOf(reference: string | undefined): Outcome | undefined {
  return sessions.get(reference);
}

export function endSession(reference: string | undefined): void {
  sessions.take(reference);
}

/** Ends every session that an issuer's logout names: by `sid`, else by `sub`. */
export function endSessionsOf({ iss, sid, sub }: { iss: string; sid?: unknown; sub?: unknown }): void {
  sessions.forget((outcome) => {
    const { logout } = outcome;
    if (logout?.issuer !== iss) return false;
    return Boolean(sid ? outcome.sid === sid : sub && logout.sub === sub);
  });
}
