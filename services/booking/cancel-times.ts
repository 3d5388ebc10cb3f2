/**
 * A practice cancels times: one, a day, a range, those of a doctor who is away. Who had one keeps the appointment's page, which
 * says so, and moves it to another time from there; who held one is offered others. Nothing stays booked or open.
 */
import 'server-only';
import { setTimeout as wait } from 'node:timers/promises';
import { type InPieces, inPieces } from '@/lib/database/pieces';
import type { TimesOfSchedules } from '@/lib/slots/block';
import { blockTimes, cancelBooked, countTimes, type DayOfTimes, isAnyLeft } from './cancel-times-store';

/** `blocked`: times that nobody had booked. `cancelled`: appointments. */
export type CancelledTimes = { blocked: number; cancelled: number };

/** Milliseconds between two passes: what a citizen is doing in the meantime takes a few. */
const BETWEEN_PASSES = 50;

/** What `cancelTimes` would cancel now, by schedule and day. Changes nothing. */
export async function timesToCancel(times: TimesOfSchedules, at: Date): Promise<DayOfTimes[]> {
  return countTimes(inPieces, times, at);
}

/**
 * Blocks and cancels until nothing is left, also of what citizens do meanwhile. In pieces: it may be stopped at any moment and
 * run again, and counts what is left then. Times that have begun stay as they were.
 */
export async function cancelTimes(
  times: TimesOfSchedules,
  at: Date,
  runPiece: InPieces = inPieces,
): Promise<CancelledTimes> {
  const sum = { blocked: 0, cancelled: 0 };
  for (;;) {
    // Open times first: who loses an appointment is not to take one that is cancelled next.
    sum.blocked += await blockTimes(runPiece, times, at);
    sum.cancelled += await cancelBooked(runPiece, times, at);
    if (!(await isAnyLeft(runPiece, times, at))) return sum;
    await wait(BETWEEN_PASSES);
  }
}
