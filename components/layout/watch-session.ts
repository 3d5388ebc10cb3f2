import { timeOfDay } from '@/lib/calendar/oslo';
import { sessionChannel } from './session-channel';

/** The citizen is warned this many seconds before the end (WCAG 2.2.1 asks for at least twenty). */
const warnBefore = 120;
/** Seconds between two looks at the clock: a computer that slept has not run its timers. */
const tick = 10;
/** Seconds until the status is asked for again, where it could not be read. */
const retry = 30;

/** `last`: the session cannot be prolonged any more. `clock` is a time of day in Oslo, `13:10`. */
export type SessionWarning = { kind: 'warning' | 'last'; clock: string } | { kind: 'timedOut' };

/** `over`: a logout, here or elsewhere. `other`: somebody else is signed in. `level`: the same citizen, at another level. */
export type SessionChange = 'over' | 'other' | 'level';

/** Whose session a page was made in, and at which level. */
export type ShownSession = { holder: string; assurance: string };

type Status = ShownSession & { timeout_at: string; timeout_in_seconds: number; ends_in_seconds: number };

type Watch = {
  /** Where to read the session's status. Reading it does not prolong the session. */
  address: string;
  secondsLeft: number;
  shown: ShownSession;
  /** Called when the session is about to end, when its time is over, and with null when it was prolonged. */
  warn: (warning: SessionWarning | null) => void;
  /** Called when the page must not stay as it is. */
  change: (change: SessionChange) => void;
};

/** Null if the status cannot be read, or another one is about to take its place. */
async function readStatus(address: string): Promise<Status | 'timedOut' | 'over' | null> {
  const answer = await fetch(address, { cache: 'no-store' });
  if (!answer.ok && answer.status !== 401) return null;
  const { session, reason } = await answer.json();
  if (reason === 'replaced') return null;
  return session ?? (reason === 'timed_out' ? 'timedOut' : 'over');
}

function warningOf(status: Status): SessionWarning | null {
  if (status.timeout_in_seconds > warnBefore) return null;
  const last = status.ends_in_seconds <= status.timeout_in_seconds;
  return { kind: last ? 'last' : 'warning', clock: timeOfDay(new Date(status.timeout_at)) };
}

/**
 * Watches the session that a page was made in: shortly before its end, when the citizen comes back to the page, and when
 * another tab says that it is over. Asks the server each time, since other tabs prolong and end it, too. Returns a
 * function that stops watching.
 */
export function watchSession({ address, secondsLeft, shown, warn, change }: Watch): () => void {
  let asking = false;
  let again = false;
  let end = Date.now() + secondsLeft * 1000;
  let due = end - warnBefore * 1000;
  const wait = (seconds: number) => {
    due = Date.now() + Math.max(1, seconds) * 1000;
  };
  const heed = (status: Status | 'timedOut' | 'over') => {
    if (status === 'over') return change('over');
    if (status === 'timedOut') return warn({ kind: 'timedOut' });
    if (status.holder !== shown.holder) return change('other');
    if (status.assurance !== shown.assurance) change('level');
    const warning = warningOf(status);
    end = Date.now() + status.timeout_in_seconds * 1000;
    wait(status.timeout_in_seconds - (warning ? -1 : warnBefore));
    return warn(warning);
  };
  const look = async () => {
    again = asking;
    if (asking) return;
    asking = true;
    wait(retry);
    const status = await readStatus(address).catch(() => null);
    asking = false;
    if (status) heed(status);
    else if (Date.now() > end) warn({ kind: 'timedOut' });
    // What was told meanwhile may be newer than the answer.
    if (again) look();
  };
  return listen(look, () => Date.now() >= due);
}

/** Calls `look` whenever there may be news; `isDue`: by the clock. */
function listen(look: () => void, isDue: () => boolean): () => void {
  const timer = setInterval(() => isDue() && look(), tick * 1000);
  const lookIfSeen = () => document.visibilityState === 'visible' && look();
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(sessionChannel);
  channel?.addEventListener('message', look);
  document.addEventListener('visibilitychange', lookIfSeen);
  window.addEventListener('focus', look);
  return () => {
    clearInterval(timer);
    channel?.close();
    document.removeEventListener('visibilitychange', lookIfSeen);
    window.removeEventListener('focus', look);
  };
}
