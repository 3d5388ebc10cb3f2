import { timeOfDay } from '@/lib/calendar/oslo';

/** Seconds before the end at which a citizen is warned (WCAG 2.2.1 asks for at least twenty). */
const warnBefore = 120;

/** `last`: nothing prolongs the session any more. `clock` is a time of day in Oslo, `13:10`. */
export type SessionWarning = { kind: 'warning' | 'last'; clock: string } | { kind: 'ended' };

type Status = { timeout_at: string; timeout_in_seconds: number; ends_in_seconds: number };

/** Null without a live session; throws where nobody knows. Reading it prolongs nothing. */
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
 * Tells when the session is about to end and when it has ended; asks the server each time, since other tabs prolong
 * it too (`null`: no warning any more). Answers a function that stops it.
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
