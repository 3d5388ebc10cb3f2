/**
 * Behind the login proxy: when a browser was first seen after its session had ended. A token without `auth_time` that was
 * issued later is taken for one of a new login.
 */
import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { loginAsked } from '@/lib/auth/schema';
import { hashReference } from '@/lib/auth/session/store';
import { database } from '@/lib/database/database';

/** Minutes: as long as a login may take. */
const LIFETIME = 15;

/**
 * Writes the instant down; one that still counts stays. `withToken`: the proxy goes on handing out tokens and renews
 * them, so the instant counts for as long as a login may take; a request without one tells that the proxy's session is
 * over, and from then on a token can only come by a login.
 */
export async function noteLoginAsked(binding: string, withToken: boolean, at: Date): Promise<void> {
  const over = sql`excluded.asked_at - make_interval(mins => ${LIFETIME})`;
  const { askedAt } = loginAsked;
  await database()
    .insert(loginAsked)
    .values({ browserHash: hashReference(binding), askedAt: at, withToken })
    .onConflictDoUpdate({
      target: loginAsked.browserHash,
      set: {
        askedAt: sql`case when ${loginAsked.withToken} and ${askedAt} < ${over} then excluded.asked_at else ${askedAt} end`,
        withToken: sql`${loginAsked.withToken} and excluded.with_token`,
      },
    });
}

/** True, once, for a token issued after that instant. */
export async function takeLoginAsked(binding: string, issuedAt: Date, at: Date): Promise<boolean> {
  const taken = await database().execute(sql`
    delete from login_asked
    where browser_hash = ${hashReference(binding)} and asked_at < ${issuedAt.toISOString()}::timestamptz
      and (not with_token or asked_at > ${at.toISOString()}::timestamptz - make_interval(mins => ${LIFETIME}))
    returning asked_at`);
  return taken.rows.length > 0;
}

/** A session has begun: what was waited for before it must not count after its own end. */
export async function forgetLoginAsked(binding: string): Promise<void> {
  await database()
    .delete(loginAsked)
    .where(eq(loginAsked.browserHash, hashReference(binding)));
}
