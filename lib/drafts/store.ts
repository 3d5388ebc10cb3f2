/** The SQL of drafts. Every statement names the citizen: another's draft is not found, never forbidden. */
import 'server-only';
import { randomUUID } from 'node:crypto';
import { and, desc, eq, gt, inArray, isNull, or } from 'drizzle-orm';
import { type Citizen, citizenIdOf, type DraftAuthor, draftAuthorIdOf } from '@/lib/citizens/citizen';
import { type Connection, database } from '@/lib/database/database';
import { decrypt, encrypt } from '@/lib/database/encryption';
import { isRowId } from '@/lib/database/row-id';
import { oldestLivingDraft } from './rules';
import { draft } from './schema';

type Owner = Citizen<'substantial'>;

/** A stored draft, decrypted. `answers` is whatever was saved. */
export type StoredDraft = { id: string; answers: unknown; updatedAt: Date };

const cell = (draftId: string) => ({ table: 'draft', column: 'answers', row: draftId });
const encryptAnswers = (draftId: string, answers: unknown) => encrypt(JSON.stringify(answers), cell(draftId));
// Throws when the value was changed or moved, or its key is gone.
const decryptAnswers = (row: { id: string; answers: Buffer }): unknown =>
  JSON.parse(decrypt(row.answers, cell(row.id)));

/** `ownsUnnamed`: this form owns the drafts without a name, of a version that had only one form. */
export type DraftForm = { name: string; ownsUnnamed: boolean };

const ofForm = ({ name, ownsUnnamed }: DraftForm) =>
  ownsUnnamed ? or(eq(draft.form, name), isNull(draft.form)) : eq(draft.form, name);

const livingDraftOf = (citizenId: string, form: DraftForm, at: Date) =>
  and(eq(draft.citizenId, citizenId), ofForm(form), gt(draft.updatedAt, oldestLivingDraft(at)));

/** Adds a draft and returns its id. */
export async function insertDraft(citizen: Owner, form: DraftForm, answers: unknown, at: Date): Promise<string> {
  const id = randomUUID();
  const citizenId = citizenIdOf(citizen);
  await database()
    .insert(draft)
    .values({ id, citizenId, form: form.name, answers: encryptAnswers(id, answers), createdAt: at, updatedAt: at });
  await removeUntouched(citizenId, form);
  return id;
}

/** Opening a form makes a draft. Of those that were never answered, only the newest ten stay. */
async function removeUntouched(citizenId: string, form: DraftForm): Promise<void> {
  const older = database()
    .select({ id: draft.id })
    .from(draft)
    .where(and(eq(draft.citizenId, citizenId), ofForm(form), eq(draft.createdAt, draft.updatedAt)))
    .orderBy(desc(draft.createdAt))
    .offset(10);
  await database().delete(draft).where(inArray(draft.id, older));
}

/** The citizen's own draft; null if there is none or it has expired. */
export async function selectDraft(
  citizen: Owner,
  form: DraftForm,
  draftId: string,
  at: Date,
): Promise<StoredDraft | null> {
  if (!isRowId(draftId)) return null;
  const [row] = await database()
    .select()
    .from(draft)
    .where(and(eq(draft.id, draftId), livingDraftOf(citizenIdOf(citizen), form, at)));
  return row ? { id: row.id, answers: decryptAnswers(row), updatedAt: row.updatedAt } : null;
}

/** The citizen's drafts that have an answer and have not expired, last answered first. */
export async function selectDrafts(citizen: Owner, form: DraftForm, at: Date): Promise<StoredDraft[]> {
  const rows = await database()
    .select()
    .from(draft)
    .where(and(livingDraftOf(citizenIdOf(citizen), form, at), gt(draft.updatedAt, draft.createdAt)))
    .orderBy(desc(draft.updatedAt))
    .limit(20);
  return rows.map((row) => ({ id: row.id, answers: decryptAnswers(row), updatedAt: row.updatedAt }));
}

/** Changes the answers under a row lock: two tabs do not overwrite each other. False if there is no such draft. */
export async function updateDraft(
  who: Owner | DraftAuthor,
  form: DraftForm,
  draftId: string,
  change: (answers: unknown) => unknown,
  at: Date,
): Promise<boolean> {
  if (!isRowId(draftId)) return false;
  const own = and(eq(draft.id, draftId), livingDraftOf(draftAuthorIdOf(who), form, at));
  return database().transaction(async (transaction) => {
    const [row] = await transaction.select().from(draft).where(own).for('update');
    if (!row) return false;
    const answers = encryptAnswers(row.id, change(decryptAnswers(row)));
    await transaction.update(draft).set({ answers, updatedAt: at }).where(eq(draft.id, row.id));
    return true;
  });
}

/** Deletes the citizen's own draft, of any age. */
export async function removeDraft(
  citizen: Owner,
  form: DraftForm,
  draftId: string,
  connection: Connection = database(),
): Promise<void> {
  if (!isRowId(draftId)) return;
  await connection
    .delete(draft)
    .where(and(eq(draft.id, draftId), eq(draft.citizenId, citizenIdOf(citizen)), ofForm(form)));
}
