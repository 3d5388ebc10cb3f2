/** The SQL of drafts. Every statement names the citizen: another's draft is not found, never forbidden. */
import 'server-only';
import { randomUUID } from 'node:crypto';
import { and, desc, eq, gt, inArray } from 'drizzle-orm';
import { type Citizen, citizenIdOf, type DraftAuthor, draftAuthorIdOf } from '@/lib/citizens/citizen';
import { type Connection, database } from '@/lib/database/database';
import { isRowId } from '@/lib/database/row-id';
import { oldestLivingDraft } from '@/lib/drafts/rules';
import { draft } from '@/lib/drafts/schema';
import { openAnswers, sealAnswers } from './answers';
import type { Answers, Draft } from './appointment';
import { changed } from './rules';

const livingDraftOf = (citizenId: string, draftId: string, at: Date) =>
  and(eq(draft.id, draftId), eq(draft.citizenId, citizenId), gt(draft.updatedAt, oldestLivingDraft(at)));

/** Adds a draft and answers its id. */
export async function insertDraft(citizen: Citizen<'high'>, answers: Answers, at: Date): Promise<string> {
  const id = randomUUID();
  const row = { id, citizenId: citizenIdOf(citizen), answers: sealAnswers(id, answers), createdAt: at, updatedAt: at };
  await database().insert(draft).values(row);
  await removeUntouched(row.citizenId);
  return id;
}

/** Opening the booking makes a draft: of those in which nothing was answered, the newest ten stay. */
async function removeUntouched(citizenId: string): Promise<void> {
  const untouched = and(eq(draft.citizenId, citizenId), eq(draft.createdAt, draft.updatedAt));
  const older = database()
    .select({ id: draft.id })
    .from(draft)
    .where(untouched)
    .orderBy(desc(draft.createdAt))
    .offset(10);
  await database().delete(draft).where(inArray(draft.id, older));
}

/** The citizen's own living draft. */
export async function selectDraft(citizen: Citizen<'high'>, draftId: string, at: Date): Promise<Draft | null> {
  if (!isRowId(draftId)) return null;
  const [row] = await database()
    .select()
    .from(draft)
    .where(livingDraftOf(citizenIdOf(citizen), draftId, at));
  return row ? { id: row.id, answers: openAnswers(row.id, row.answers), updatedAt: row.updatedAt } : null;
}

/** The citizen's living drafts in which something was answered, newest answer first. */
export async function selectDrafts(citizen: Citizen<'high'>, at: Date): Promise<Draft[]> {
  const rows = await database()
    .select()
    .from(draft)
    .where(
      and(
        eq(draft.citizenId, citizenIdOf(citizen)),
        gt(draft.updatedAt, oldestLivingDraft(at)),
        gt(draft.updatedAt, draft.createdAt),
      ),
    )
    .orderBy(desc(draft.updatedAt))
    .limit(20);
  return rows.map((row) => ({ id: row.id, answers: openAnswers(row.id, row.answers), updatedAt: row.updatedAt }));
}

/** Changes the answers under a row lock, so that two tabs lose nothing of each other's. False where there is no draft. */
export async function updateDraft(
  who: Citizen<'high'> | DraftAuthor,
  draftId: string,
  changes: Partial<Answers>,
  at: Date,
): Promise<boolean> {
  if (!isRowId(draftId)) return false;
  const own = livingDraftOf(draftAuthorIdOf(who), draftId, at);
  return database().transaction(async (transaction) => {
    const [row] = await transaction.select().from(draft).where(own).for('update');
    if (!row) return false;
    const answers = sealAnswers(row.id, changed(openAnswers(row.id, row.answers), changes));
    await transaction.update(draft).set({ answers, updatedAt: at }).where(eq(draft.id, row.id));
    return true;
  });
}

/** Deletes the citizen's own draft, of any age. */
export async function removeDraft(
  citizen: Citizen<'high'>,
  draftId: string,
  connection: Connection = database(),
): Promise<void> {
  if (!isRowId(draftId)) return;
  await connection.delete(draft).where(and(eq(draft.id, draftId), eq(draft.citizenId, citizenIdOf(citizen))));
}
