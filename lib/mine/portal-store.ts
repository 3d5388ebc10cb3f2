/** The SQL of what the portal itself holds on a citizen. */
import 'server-only';
import { and, asc, desc, eq, isNull, or } from 'drizzle-orm';
import { type Acting, partiesOf } from '@/lib/acting/acting';
import { power, relation } from '@/lib/acting/schema';
import { act } from '@/lib/acts/schema';
import { session } from '@/lib/auth/schema';
import { decryptName } from '@/lib/auth/session/store';
import { numberOf } from '@/lib/citizens/identity';
import { citizen } from '@/lib/citizens/schema';
import { database } from '@/lib/database/database';
import { decryptOrNull } from '@/lib/database/encryption';
import { draft } from '@/lib/drafts/schema';
import { notification, notificationChoice } from '@/lib/notifications/schema';
import { hold } from '@/lib/slots/schema';

/** Everything but the access log, which is read as it is shown. */
export async function selectHeld(own: Acting<'high'>) {
  const { subjectId } = partiesOf(own);
  const [number, [known], logins, drafts, holds, acts, powers, relations, told] = await Promise.all([
    numberOf(subjectId),
    database().select({ createdAt: citizen.createdAt }).from(citizen).where(eq(citizen.id, subjectId)),
    database().select().from(session).where(eq(session.citizenId, subjectId)).orderBy(desc(session.createdAt)),
    database()
      .select()
      .from(draft)
      // What somebody writes for another is the other's, or not sent yet.
      .where(and(eq(draft.citizenId, subjectId), isNull(draft.actorId)))
      .orderBy(desc(draft.updatedAt)),
    database().select().from(hold).where(eq(hold.holder, subjectId)),
    database()
      .select({ action: act.action, at: act.at })
      .from(act)
      .where(eq(act.pairId, subjectId))
      .orderBy(desc(act.at)),
    database()
      .select()
      .from(power)
      .where(or(eq(power.giverId, subjectId), eq(power.receiverId, subjectId)))
      .orderBy(asc(power.givenAt)),
    database().select().from(relation).where(eq(relation.actorId, subjectId)),
    selectTold(subjectId),
  ]);
  return {
    number,
    since: known?.createdAt ?? null,
    logins: logins.map((row) => ({ ...row, name: decryptName(row) })),
    drafts: drafts.map((row) => ({ ...row, answers: answersOf(row) })),
    holds,
    acts,
    ...told,
    powers: powers.map((row) => {
      const isGiven = row.giverId === subjectId;
      const [name, column] = isGiven ? [row.receiverName, 'receiver_name'] : [row.giverName, 'giver_name'];
      return { ...row, isGiven, name: decryptOrNull(name, { table: 'power', column, row: row.id }) };
    }),
    relations: relations.map((row) => ({
      ...row,
      name: decryptOrNull(row.name, { table: 'relation', column: 'name', row: row.id }),
    })),
  };
}

/** Messages, and what the citizen has chosen about them. */
async function selectTold(citizenId: string) {
  const [messages, [choice]] = await Promise.all([
    database()
      .select()
      .from(notification)
      .where(eq(notification.citizenId, citizenId))
      .orderBy(desc(notification.dueAt)),
    database().select().from(notificationChoice).where(eq(notificationChoice.citizenId, citizenId)),
  ]);
  return { messages, choice: choice ?? null };
}

function answersOf({ id, answers }: { id: string; answers: Buffer }): unknown {
  const json = decryptOrNull(answers, { table: 'draft', column: 'answers', row: id });
  return json === null ? null : JSON.parse(json);
}
