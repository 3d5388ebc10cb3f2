/** Logouts from elsewhere, remembered by hash: no logout token counts twice, no ended `sid` begins again. */
import 'server-only';
import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { logoutToken } from '@/lib/auth/schema';
import { now } from '@/lib/calendar/clock';
import type { Connection } from '@/lib/database/database';

const hashOf = (name: string) => createHash('sha256').update(name).digest();

/** Remembers a name, `jti:…` or `sid:…`; false where it was remembered before. */
export async function rememberOnce(connection: Connection, name: string): Promise<boolean> {
  const taken = await connection
    .insert(logoutToken)
    .values({ tokenHash: hashOf(name), receivedAt: now() })
    .onConflictDoNothing()
    .returning();
  return taken.length > 0;
}

/** True for a `sid` that the issuer has ended: a login that was still on its way must not begin a session on it. */
export async function hasEndedElsewhere(connection: Connection, sid: string): Promise<boolean> {
  const [row] = await connection
    .select()
    .from(logoutToken)
    .where(eq(logoutToken.tokenHash, hashOf(`sid:${sid}`)));
  return row !== undefined;
}
