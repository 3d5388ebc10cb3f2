/**
 * Behind the login proxy: when a browser was first seen after its session had ended. A token without `auth_time` that was
 * issued later counts as one of a new login. When a session begins, `forgetFreshLogin` takes the row away.
 */
import 'server-only';
import { inArray, sql } from 'drizzle-orm';
import { loginAsked } from '@/lib/auth/schema';
import { hashReference } from '@/lib/auth/session/store';
import { database } from '@/lib/database/database';

/** Minutes: as long as a login may take. */
const LIFETIME = 15;

/**
 * Writes the instant down; one that still counts stays. `withToken`: the proxy renews tokens by itself, so the instant
 * counts for as long as a login may take. After a request without a token the proxy's session is over: any later token
 * comes by a login.
 */
export async function noteLoginAsked(bindings: string[], withToken: boolean, at: Date): Promise<void> {
  const over = sql`excluded.asked_at - make_interval(mins => ${LIFETIME})`;
  const { askedAt } = loginAsked;
  await database()
    .insert(loginAsked)
    .values(bindings.map((binding) => ({ browserHash: hashReference(binding), askedAt: at, withToken })))
    .onConflictDoUpdate({
      target: loginAsked.browserHash,
      set: {
        askedAt: sql`case when ${loginAsked.withToken} and ${askedAt} < ${over} then excluded.asked_at else ${askedAt} end`,
        withToken: sql`${loginAsked.withToken} and excluded.with_token`,
      },
    });
}

/** True, once, for a token issued after that instant, which is forgotten. */
export async function takeLoginAsked(bindings: string[], issuedAt: Date, at: Date): Promise<boolean> {
  const taken = await database().execute(sql`
    delete from login_asked
    where ${inArray(loginAsked.browserHash, bindings.map(hashReference))} and asked_at < ${issuedAt.toISOString()}::timestamptz
      and (not with_token or asked_at > ${at.toISOString()}::timestamptz - make_interval(mins => ${LIFETIME}))
    returning asked_at`);
  return taken.rows.length > 0;
}
