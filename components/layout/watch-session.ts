import { timeOfDay } from '@/lib/calendar/oslo';

/** The citizen is warned this many seconds before the end (WCAG 2.2.1 asks for at least twenty). */
const warnBefore = 120;

/** `last`: the session cannot be prolonged any more. `clock` is a time of day in Oslo, `13:10`. */
export type SessionWarning = { kind: 'warning' | 'last'; clock: string } | { kind: 'ended' };

type Status = { timeout_at: string; timeout_in_seconds: number; ends_in_seconds: number };

/** Null without a live session; throws if the status cannot be read. Reading it does not prolong the session. */
async function readStatus(address: string): Promise<Status | null> {
  const answer = await fetch(address, { cache: 'no-store' });
  if (answer.status === 401) return null;
  if (!answer.ok) throw new Error(`session status answered ${answer.status}`);
  return (await answer.json()).session;
}

function warningOf(status: Status | null): SessionWarning | null {
  if (!status) return { kind: 'ended' };
  if (status.timeout_in_seconds > warnBefore) return null;
  const last = status.ends_in_seconds <= status.timeout_in_seconds;
  return { kind: last ? 'last' : 'warning', clock: timeOfDay(new Date(status.timeout_at)) };
}

/**
 * Calls `tell` when the session is about to end, when it has ended, and with null when it was prolonged. Asks the server
 * each time, since other tabs prolong it, too. Returns a function that stops watching.
 */
export function watchSession(
  address: string,
  secondsLeft: number,
  tell: (warning: SessionWarning | null) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const wait = (seconds: number) => {
    timer = setTimeout(look, Math.max(1, seconds) * 1000);
  };
  const look = async () => {
    const status = await readStatus(address).catch(() => undefined);
    if (status === undefined) return wait(30);
    const warning = warningOf(status);
    tell(warning);
    if (status) wait(warning ? status.timeout_in_seconds + 1 : status.timeout_in_seconds - warnBefore);
  };
  wait(secondsLeft - warnBefore);
  return () => clearTimeout(timer);
}
