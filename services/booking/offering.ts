/** Offers times that have come free to those who wait. The worker runs it again and again; it may be stopped at any moment. */
import 'server-only';
import { type InPieces, inPieces } from '@/lib/database/pieces';
import { logFault } from '@/lib/log/log';
import { offeredUntil } from './earlier-rules';
import { forgetTaken, freeInVain, offerOne, offerOpen } from './offering-store';

/** Returns how many times were offered: none in the evening and at night. */
export async function offerEarlierTimes(runPiece: InPieces, at: Date): Promise<number> {
  await freeInVain(runPiece, at);
  await forgetTaken(runPiece, at);
  const until = offeredUntil(at);
  return until ? offerOpen(runPiece, { at, until }) : 0;
}

/** A time was given back: the next gets it at once. Where that fails the worker comes by in a few seconds. */
export async function offerToNext(at: Date): Promise<void> {
  const until = offeredUntil(at);
  try {
    if (until) await offerOne(inPieces, { at, until });
  } catch (error) {
    logFault(error, 'earlier');
  }
}
