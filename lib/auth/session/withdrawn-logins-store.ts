/** Withdraws logins on their way, after a logout or another person's login: their rows are deleted. */
import 'server-only';
import { and, eq, gt, inArray } from 'drizzle-orm';
import { loginAttempt } from '@/lib/auth/schema';
import type { Connection } from '@/lib/database/database';
import { loginLifetime } from './cookies';
import { hashReference } from './store';

/** Withdraws every login that this browser has begun, also one whose answer is being checked just now. */
export async function withdrawLogins(connection: Connection, bindings: string[], at: Date): Promise<void> {
  // By age first, which has an index: older ones cannot be finished anyway.
  const young = gt(loginAttempt.createdAt, new Date(at.getTime() - 2 * loginLifetime * 1000));
  const own = inArray(loginAttempt.browserHash, bindings.map(hashReference));
  await connection.delete(loginAttempt).where(and(young, own));
}

/** True for a login that was withdrawn after its answer had come. To be asked under the browser's lock. */
export async function isWithdrawn(connection: Connection, stateHash: Buffer): Promise<boolean> {
  const rows = await connection
    .select({ createdAt: loginAttempt.createdAt })
    .from(loginAttempt)
    .where(eq(loginAttempt.stateHash, stateHash));
  return rows.length === 0;
}
