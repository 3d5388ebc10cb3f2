/** When a browser whose session had run out was first seen after that: a token issued later is of a new login. */
import 'server-only';
import { and, eq, gt, isNull, lt, or, sql } from 'drizzle-orm';
import { hashReference } from '@/lib/auth/session-store';
import { database } from '@/lib/database/database';
import { loginAttempt } from '@/lib/database/schema';

/** As long as a login may take. */
const LIFETIME = 15 * 60_000;
const keyOf = (binding: string) => hashReference(`login asked of ${binding}`);

/**
 * Writes the instant down; one that is there and still counts stays. `withToken`: the proxy goes on handing out tokens
 * and renews them, so that the instant counts for as long as a login may take; else a token can only come by a login.
 */
export async function noteLoginAsked(binding: string, { withToken }: { withToken: boolean }, at: Date): Promise<void> {
  const row = {
    stateHash: keyOf(binding),
    browserHash: hashReference(binding),
    checks: Buffer.alloc(0),
    assurance: 'idporten-loa-substantial',
    locale: 'nb',
    returnTo: '/',
    freshLogin: withToken,
    createdAt: at,
  };
  const over = new Date(at.getTime() - LIFETIME).toISOString();
  await database()
    .insert(loginAttempt)
    .values(row)
    .onConflictDoUpdate({
      target: loginAttempt.stateHash,
      set: { createdAt: at, freshLogin: withToken, usedAt: null },
      setWhere: sql`${loginAttempt.usedAt} is not null
        or (${loginAttempt.freshLogin} and ${loginAttempt.createdAt} < ${over}::timestamptz)`,
    });
}

/** True, once, for a token issued after that instant. */
export async function takeLoginAsked(binding: string, issuedAt: Date, at: Date): Promise<boolean> {
  const inTime = gt(loginAttempt.createdAt, new Date(at.getTime() - LIFETIME));
  const taken = await database()
    .update(loginAttempt)
    .set({ usedAt: at })
    .where(
      and(
        eq(loginAttempt.stateHash, keyOf(binding)),
        isNull(loginAttempt.usedAt),
        lt(loginAttempt.createdAt, issuedAt),
        or(eq(loginAttempt.freshLogin, false), inTime),
      ),
    )
    .returning({ at: loginAttempt.createdAt });
  return taken.length > 0;
}
