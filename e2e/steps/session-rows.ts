/** What the database holds of a citizen's sessions, and of the logouts that ID-porten told us of. */
import { createHash } from 'node:crypto';
import { desc, eq } from 'drizzle-orm';
import { decodeJwt } from 'jose';
import { logoutToken, session } from '@/lib/auth/schema';
import { decryptIdToken } from '@/lib/auth/session/store';
import { database } from '@/lib/database/database';
import type { TestCitizen } from '@/services/test-service';

async function newestRowOf(citizen: TestCitizen) {
  const rows = await database()
    .select()
    .from(session)
    .where(eq(session.citizenId, citizen.id))
    .orderBy(desc(session.createdAt))
    .limit(1);
  const [row] = rows;
  if (!row) throw new Error('the citizen has no session');
  return row;
}

/** The newest session of a citizen, with the claims that it rests on. */
export async function newestSessionOf(citizen: TestCitizen) {
  const row = await newestRowOf(citizen);
  return { ...row, claims: decodeJwt(decryptIdToken(row)) };
}

/** The id_token of a citizen's newest session; empty where the way has none. */
export async function newestTokenOf(citizen: TestCitizen): Promise<string> {
  const row = await newestRowOf(citizen);
  return row.idToken.length > 0 ? decryptIdToken(row) : '';
}

/** What names the newest session of a citizen: another value is another session. */
export async function newestReferenceOf(citizen: TestCitizen): Promise<string> {
  return (await newestRowOf(citizen)).referenceHash.toString('hex');
}

/** True when the back channel has told us that ID-porten's session is over; the front channel leaves no such mark. */
export async function backChannelTold(sid: string): Promise<boolean> {
  const mark = createHash('sha256').update(`sid:${sid}`).digest();
  const rows = await database().select().from(logoutToken).where(eq(logoutToken.tokenHash, mark));
  return rows.length === 1;
}
