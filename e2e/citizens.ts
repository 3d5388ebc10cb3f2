/** Citizens made for one test, and their sessions: each test has its own, so that all can run at once. */
import './environment';
import { eq, sql } from 'drizzle-orm';
import { session } from '@/lib/auth/schema';
import { findOrAddCitizen } from '@/lib/citizens/identity';
import { database } from '@/lib/database/database';
import type { TestCitizen } from '@/services/test-service';
import { unusedNumber } from './unused-number';

/** A citizen with a synthetic number that no other test has. */
export async function makeCitizen(): Promise<TestCitizen> {
  const pid = unusedNumber();
  return { id: await findOrAddCitizen(pid), pid };
}

/** As if the citizen had left the page so many minutes ago. */
export async function ageSession(citizen: TestCitizen, minutes: number): Promise<void> {
  const moved = sql`- make_interval(secs => ${minutes * 60})`;
  await database()
    .update(session)
    .set({ createdAt: sql`${session.createdAt} ${moved}`, lastSeenAt: sql`${session.lastSeenAt} ${moved}` })
    .where(eq(session.citizenId, citizen.id));
}

/** How many sessions of a citizen are not ended. */
export async function openSessionsOf(citizen: TestCitizen): Promise<number> {
  const rows = await database().select().from(session).where(eq(session.citizenId, citizen.id));
  return rows.filter((row) => row.endedAt === null).length;
}
