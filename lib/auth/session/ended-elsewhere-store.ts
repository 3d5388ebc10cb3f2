/** Logouts elsewhere, stored as hashes: no logout token counts twice, and no session begins on an ended `sid`. */
import 'server-only';
import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { logoutToken } from '@/lib/auth/schema';
import { now } from '@/lib/calendar/clock';
import type { Connection } from '@/lib/database/database';

const hashOf = (name: string) => createHash('sha256').update(name).digest();

/** Stores a name, `jti:…` or `sid:…`; false if it was stored before. */
export async function rememberOnce(connection: Connection, name: string): Promise<boolean> {
  const taken = await connection
    .insert(logoutToken)
    .values({ tokenHash: hashOf(name), receivedAt: now() })
    .onConflictDoNothing()
    .returning();
  return taken.length > 0;
}

/** True for a `sid` that the issuer has ended: a pending login must not begin a session on it. */
export async function hasEndedElsewhere(connection: Connection, sid: string): Promise<boolean> {
  const [row] = await connection
    .select()
    .from(logoutToken)
    .where(eq(logoutToken.tokenHash, hashOf(`sid:${sid}`)));
  return row !== undefined;
}
