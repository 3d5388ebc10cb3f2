/**
 * The SQL of drafts. Every statement names who writes and for whom: another's draft is not found, never forbidden. One that is
 * written for another is neither the other's nor among the writer's own.
 */
import 'server-only';
import { randomUUID } from 'node:crypto';
import { and, desc, eq, gt, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import { type Acting, type ActorId, markOfPair, type Parties, partiesOf, type SubjectId } from '@/lib/acting/acting';
import { type DraftAuthor, draftAuthorIdOf, isDraftAuthor } from '@/lib/citizens/citizen';
import { type Connection, database } from '@/lib/database/database';
import { decryptOrNull, encrypt } from '@/lib/database/encryption';
import { isRowId } from '@/lib/database/row-id';
import { type Place, statement, type ValueOrPlace } from '@/lib/database/statement';
import { largestDraft, mostDrafts, oldestLivingDraft } from './rules';
import { draft } from './schema';

type Owner = Acting<'substantial'>;
/** Of an author only the writer is known: the draft says for whom it is. */
type Writers = { actorId: ActorId; subjectId: SubjectId | null };

/** A stored draft, decrypted. `answers` is whatever was saved. */
export type StoredDraft = { id: string; answers: unknown; updatedAt: Date };

const cell = (draftId: string) => ({ table: 'draft', column: 'answers', row: draftId });

/** Throws where the answers are larger than a draft may be: the form has to bound its own fields. */
function encryptAnswers(draftId: string, answers: unknown): Buffer {
  const json = JSON.stringify(answers);
  if (Buffer.byteLength(json) > largestDraft) throw new RangeError(`a draft larger than ${largestDraft} bytes`);
  return encrypt(json, cell(draftId));
}

type Row = Pick<typeof draft.$inferSelect, 'id' | 'answers' | 'updatedAt'>;

/** Null where no key opens the answers: such a draft counts as gone. */
function decryptRow({ id, answers, updatedAt }: Row): StoredDraft | null {
  const json = decryptOrNull(answers, cell(id));
  return json === null ? null : { id, answers: JSON.parse(json), updatedAt };
}

/** `ownsUnnamed`: this form owns the drafts without a name, of a version that had only one form. */
export type DraftForm = { name: string; ownsUnnamed: boolean };

const ofForm = ({ name, ownsUnnamed }: DraftForm) =>
  ownsUnnamed ? or(eq(draft.form, name), isNull(draft.form)) : eq(draft.form, name);

const isOwn = ({ actorId, subjectId }: Parties) => actorId === (subjectId as string);

const draftsOf = (parties: Parties, form: DraftForm) =>
  and(
    eq(draft.citizenId, parties.subjectId),
    isOwn(parties) ? isNull(draft.actorId) : eq(draft.actorId, parties.actorId),
    ofForm(form),
  );

/** Touched: something was answered after it was started. */
const isTouched = gt(draft.updatedAt, draft.createdAt);

/**
 * Adds a draft and returns its id. An expired draft, or the oldest in which nothing was answered, makes room. Where all
 * `mostDrafts` have answers, none goes: returns the one last answered instead.
 */
export async function insertDraft(acting: Owner, form: DraftForm, answers: unknown, at: Date): Promise<string> {
  const id = randomUUID();
  const parties = partiesOf(acting);
  const owners = { citizenId: parties.subjectId, actorId: isOwn(parties) ? null : parties.actorId };
  const row = { id, ...owners, form: form.name, answers: encryptAnswers(id, answers), createdAt: at, updatedAt: at };
  return database().transaction(async (transaction) => {
    // One start at a time for each who writes: many at once would all count the same.
    await transaction.execute(sql`select 1 from citizen where id = ${parties.actorId}::uuid for no key update`);
    const existing = await makeRoom(transaction, parties, form, at);
    if (existing) return existing;
    await transaction.insert(draft).values(row);
    return id;
  });
}

/** Null where there is room now; else the id of the draft last answered. */
async function makeRoom(connection: Connection, parties: Parties, form: DraftForm, at: Date): Promise<string | null> {
  const own = draftsOf(parties, form);
  await connection.delete(draft).where(and(own, lte(draft.updatedAt, oldestLivingDraft(at))));
  const living = await connection
    .select({ id: draft.id, isTouched: sql<boolean>`${isTouched}` })
    .from(draft)
    .where(own)
    .orderBy(desc(draft.updatedAt), desc(draft.id));
  if (living.length < mostDrafts) return null;
  const oldestUntouched = living.findLast((one) => !one.isTouched);
  if (!oldestUntouched) return living[0]?.id ?? null;
  await connection.delete(draft).where(eq(draft.id, oldestUntouched.id));
  return null;
}

const writersOf = (who: Owner | DraftAuthor): Writers =>
  isDraftAuthor(who) ? { actorId: draftAuthorIdOf(who) as ActorId, subjectId: null } : partiesOf(who);

/** At this instant no draft has expired. */
const beforeAnyDraft = new Date(0);

type LivingDraft = Writers & { draftId: string; form: string; ownsUnnamed: boolean; oldest: Date };

const livingDraft = statement<LivingDraft, Row>(
  'draft_by_id',
  ({ draftId, actorId, subjectId, form, ownsUnnamed, oldest }) => sql`
    SELECT id, answers, updated_at AS "updatedAt" FROM draft
    WHERE id = ${draftId}::uuid AND coalesce(actor_id, citizen_id) = ${actorId}::uuid
      AND citizen_id = coalesce(${subjectId}::uuid, citizen_id) AND updated_at > ${oldest}::timestamptz
      AND (form = ${form}::text OR (${ownsUnnamed}::boolean AND form IS NULL))`,
);

async function findLiving(
  { actorId, subjectId }: Writers,
  { name, ownsUnnamed }: DraftForm,
  draftId: string,
  at: Date,
) {
  if (!isRowId(draftId)) return undefined;
  const [row] = await livingDraft({
    draftId,
    actorId,
    subjectId,
    form: name,
    ownsUnnamed,
    oldest: oldestLivingDraft(at),
  });
  return row;
}

/** The citizen's own draft; null if there is none or it has expired. */
export async function selectDraft(
  acting: Owner,
  form: DraftForm,
  draftId: string,
  at: Date,
): Promise<StoredDraft | null> {
  const row = await findLiving(partiesOf(acting), form, draftId, at);
  return row ? decryptRow(row) : null;
}

const otherSubject = statement<
  { draftId: string; actorId: ActorId; subjectId: SubjectId; oldest: Date },
  { id: string }
>(
  'draft_other_subject',
  ({ draftId, actorId, subjectId, oldest }) => sql`
    SELECT citizen_id AS id FROM draft
    WHERE id = ${draftId}::uuid AND coalesce(actor_id, citizen_id) = ${actorId}::uuid
      AND citizen_id <> ${subjectId}::uuid AND updated_at > ${oldest}::timestamptz`,
);

/** The mark of those a draft belongs to that the actor writes for somebody else than now; null where there is none. */
export async function selectOtherMark(acting: Owner, draftId: string, at: Date): Promise<string | null> {
  if (!isRowId(draftId)) return null;
  const { actorId, subjectId } = partiesOf(acting);
  const [other] = await otherSubject({ draftId, actorId, subjectId, oldest: oldestLivingDraft(at) });
  return other ? markOfPair(actorId, other.id) : null;
}

/** What a draft held when it was read: any change, also back to the same answers, makes it another. */
export type DraftVersion = Buffer;

/** The same, with what a statement that confirms it asks for. */
export async function selectDraftToConfirm(
  acting: Owner,
  form: DraftForm,
  draftId: string,
  at: Date,
): Promise<{ stored: StoredDraft; version: DraftVersion } | null> {
  const row = await findLiving(partiesOf(acting), form, draftId, at);
  const stored = row && decryptRow(row);
  return stored ? { stored, version: row.answers } : null;
}

/** The citizen's drafts that have an answer and have not expired, last answered first. At most `mostDrafts`. */
export async function selectDrafts(acting: Owner, form: DraftForm, at: Date): Promise<StoredDraft[]> {
  const rows = await selectTouched(acting, form, at, { from: 0, count: mostDrafts });
  return rows.flatMap((row) => decryptRow(row) ?? []);
}

/** The first of them that `fits`; null if none does. Reads and decrypts one after another: most often the first fits. */
export async function findDraft(
  acting: Owner,
  form: DraftForm,
  at: Date,
  fits: (stored: StoredDraft) => boolean,
): Promise<StoredDraft | null> {
  for (let from = 0; from < mostDrafts; from++) {
    const [row] = await selectTouched(acting, form, at, { from, count: 1 });
    if (!row) return null;
    const stored = decryptRow(row);
    if (stored && fits(stored)) return stored;
  }
  return null;
}

function selectTouched(acting: Owner, form: DraftForm, at: Date, part: { from: number; count: number }) {
  return database()
    .select()
    .from(draft)
    .where(and(draftsOf(partiesOf(acting), form), gt(draft.updatedAt, oldestLivingDraft(at)), isTouched))
    .orderBy(desc(draft.updatedAt), desc(draft.id))
    .offset(part.from)
    .limit(part.count);
}

// Two encryptions are never the same bytes: the same bytes are the answers that were read.
const replaceAnswers = statement<{ id: string; read: Buffer; answers: Buffer; at: Date }, { id: string }>(
  'draft_replace_answers',
  ({ id, read, answers, at }) => sql`
    UPDATE draft SET answers = ${answers}::bytea, updated_at = ${at}::timestamptz
    WHERE id = ${id}::uuid AND answers = ${read}::bytea
    RETURNING id`,
);

/**
 * Changes the answers. Where another tab has changed them since they were read, reads again: two tabs do not overwrite each
 * other. False if there is no such draft.
 */
export async function updateDraft(
  who: Owner | DraftAuthor,
  form: DraftForm,
  draftId: string,
  change: (answers: unknown) => unknown,
  at: Date,
): Promise<boolean> {
  for (;;) {
    const row = await findLiving(writersOf(who), form, draftId, at);
    const stored = row && decryptRow(row);
    if (!stored) return false;
    const answers = encryptAnswers(row.id, change(stored.answers));
    if ((await replaceAnswers({ id: row.id, read: row.answers, answers, at })).length > 0) return true;
  }
}

/**
 * Changes what is no answer: the draft lives no longer for it, whatever its age. Answers what it became; null if there is no
 * such draft.
 */
export async function markDraft(
  acting: Owner,
  form: DraftForm,
  draftId: string,
  change: (answers: unknown) => unknown,
): Promise<StoredDraft | null> {
  for (;;) {
    const row = await findLiving(partiesOf(acting), form, draftId, beforeAnyDraft);
    const stored = row && decryptRow(row);
    if (!stored) return null;
    const marked = change(stored.answers);
    const answers = encryptAnswers(row.id, marked);
    const kept = { id: row.id, read: row.answers, answers, at: row.updatedAt };
    if ((await replaceAnswers(kept)).length > 0) return { ...stored, answers: marked };
  }
}

/** Deletes the citizen's own draft, of any age. */
export async function removeDraft(acting: Owner, form: DraftForm, draftId: string): Promise<void> {
  if (!isRowId(draftId)) return;
  await database()
    .delete(draft)
    .where(and(eq(draft.id, draftId), draftsOf(partiesOf(acting), form)));
}

/** Who wrote the draft, and for whom. */
type Owners = { actorId: Place<ActorId>; subjectId: Place<SubjectId> };

/**
 * For `WITH unchanged AS (…)` of a statement that confirms a draft: a row where the draft is still as it was read, which
 * nobody changes until the statement is done.
 */
export function unchangedDraft(draft: Owners & { draftId: ValueOrPlace; version: ValueOrPlace<DraftVersion> }): SQL {
  return sql`
    SELECT id FROM draft
    WHERE id = ${draft.draftId}::uuid AND citizen_id = ${draft.subjectId}::uuid
      AND coalesce(actor_id, citizen_id) = ${draft.actorId}::uuid AND answers = ${draft.version}::bytea
    FOR UPDATE`;
}

/** A draft that a statement deletes together with what it does. */
export type ConfirmedDraft = Owners & {
  draftId: ValueOrPlace;
  /** The part of the statement that did it. Where it has no row, the draft stays. */
  done: SQL;
};

/** For `WITH … gone AS (…)`. */
export function draftRemoval(form: DraftForm, { draftId, actorId, subjectId, done }: ConfirmedDraft): SQL {
  return sql`
    DELETE FROM draft USING ${done}
    WHERE draft.id = ${draftId}::uuid AND draft.citizen_id = ${subjectId}::uuid
      AND coalesce(draft.actor_id, draft.citizen_id) = ${actorId}::uuid AND ${sql`${ofForm(form)}`.inlineParams()}`;
}
