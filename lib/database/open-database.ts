/**
 * What is open to everybody may be a moment old: it is read from a standby, where `DATABASE_READ_URL` names one. A
 * citizen's own data never is; `docs/architecture.test.ts` says which files may import this one.
 */
import 'server-only';
import { log } from '@/lib/log/log';
import { type Database, primaryForOpen, standbyDatabase, standbyLimits } from './database';

/** It reads. */
export type OpenDatabase = Pick<Database, 'select'>;

/**
 * Runs the read on the standby; where there is none, or it fails for whatever reason, on the primary: it is gone, it does
 * not answer, or it has not seen the latest migration.
 */
export async function readOpen<Value>(read: (from: OpenDatabase) => Promise<Value>): Promise<Value> {
  const standby = standbyDatabase();
  if (!standby) return read(primaryForOpen());
  try {
    return await read(standby);
  } catch (error) {
    tell(error);
    return read(primaryForOpen());
  }
}

let toldAt = 0;

/** Says so once in a while, not for each page. Without the statement, which drizzle puts first. */
function tell(error: unknown): void {
  if (Date.now() - toldAt < standbyLimits.pause) return;
  toldAt = Date.now();
  const fault = error instanceof Error ? ((error.cause as Error | undefined)?.message ?? error.name) : 'unknown';
  log.warn({ fault }, 'the standby was not read: the primary was asked instead');
}
