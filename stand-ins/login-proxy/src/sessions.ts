/** Who is signed in here, in memory: gone when the process ends. One session for each `sid` of ID-porten. */
import { randomBytes } from 'node:crypto';
import { isEnded, type Times } from './session-times';

export interface Session {
  /** ID-porten's name of its own session: a front-channel logout names it. */
  sid: string;
  acr: string | undefined;
  idToken: string;
  accessToken: string;
  refreshToken: string | undefined;
  times: Times;
  /** The exchange of tokens that is under way, if one is. */
  refreshing?: Promise<void>;
}

const byTicket = new Map<string, Session>();

setInterval(() => {
  const now = Date.now();
  for (const [ticket, { times }] of byTicket) if (isEnded(times, now)) byTicket.delete(ticket);
}, 60_000).unref();

/** Keeps the session and returns the ticket for the browser's cookie; a session with the same `sid` is replaced. */
export function beginSession(session: Session): string {
  endSessionsOf(session.sid);
  const ticket = randomBytes(32).toString('base64url');
  byTicket.set(ticket, session);
  return ticket;
}

/** The session of a ticket, inactive ones too; undefined when there is none or it has reached its longest life. */
export function sessionOf(ticket: string | undefined): Session | undefined {
  const session = ticket === undefined ? undefined : byTicket.get(ticket);
  return session && !isEnded(session.times, Date.now()) ? session : undefined;
}

export function endSession(ticket: string | undefined): void {
  if (ticket !== undefined) byTicket.delete(ticket);
}

/** Ends the sessions of a `sid`. Returns whether there were any. */
export function endSessionsOf(sid: string): boolean {
  const tickets = [...byTicket].filter(([, session]) => session.sid === sid).map(([ticket]) => ticket);
  for (const ticket of tickets) byTicket.delete(ticket);
  return tickets.length > 0;
}
