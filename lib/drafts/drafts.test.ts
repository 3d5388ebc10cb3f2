import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { mintDraftAuthor } from '@/lib/citizens/citizen';
import { database } from '@/lib/database/database';
import { addCitizens } from '@/scripts/testing/citizens';
import { useTestDatabase } from '@/scripts/testing/database';
import { defineDraft } from './drafts';
import { largestDraft, mostDrafts } from './rules';
import { draft } from './schema';

useTestDatabase();

const testNow = new Date('2026-11-23T10:00:00Z');
const inMinutes = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);

const shape = z.object({
  office: z.string(),
  people: z.number(),
  slot: z.object({ scheduleId: z.guid(), startAt: z.iso.datetime() }),
  reason: z.string(),
});
const drafts = defineDraft({ form: 'test', level: 'high', shape });

async function world() {
  const [one, two] = await addCitizens(2);
  if (!one || !two) throw new Error('nobody');
  return { one, two, draftId: await drafts.start(one.citizen, { office: 'north' }, testNow) };
}

const day = 24 * 60;

test('a draft keeps each answer, and what is answered again replaces it', async () => {
  const { one, draftId } = await world();
  const slot = { scheduleId: '4f9d3c2e-8a51-4a83-9d1b-6f7c0e5a2b10', startAt: '2026-12-03T08:20:00.000Z' };
  const reason = 'Čázehis njálbmi, 😷\nog "vondt" i halsen';
  await drafts.save(one.citizen, draftId, { people: 3 }, inMinutes(1));
  await drafts.save(one.citizen, draftId, { slot, reason: 'Vondt' }, inMinutes(2));
  await drafts.save(one.citizen, draftId, { reason }, inMinutes(3));
  expect(await drafts.read(one.citizen, draftId, inMinutes(3))).toMatchObject({
    id: draftId,
    answers: { office: 'north', people: 3, slot, reason },
    updatedAt: inMinutes(3),
  });
});

test('two tabs that save different answers at once lose nothing of each other', async () => {
  const { one, draftId } = await world();
  for (let round = 0; round < 10; round++) {
    await Promise.all([
      drafts.save(one.citizen, draftId, { reason: `round ${round}` }, testNow),
      drafts.save(one.citizen, draftId, { office: `office-${round}` }, testNow),
    ]);
    expect((await drafts.read(one.citizen, draftId, testNow))?.answers).toEqual({
      reason: `round ${round}`,
      office: `office-${round}`,
    });
  }
});

test('another citizen neither reads, changes nor deletes it', async () => {
  const { one, two, draftId } = await world();
  expect(await drafts.read(two.citizen, draftId, testNow)).toBeNull();
  expect(await drafts.save(two.citizen, draftId, { reason: 'mine' }, testNow)).toBe(false);
  expect(await drafts.save(mintDraftAuthor(two.id), draftId, { reason: 'mine' }, testNow)).toBe(false);
  await drafts.remove(two.citizen, draftId);
  expect((await drafts.read(one.citizen, draftId, testNow))?.answers).toEqual({ office: 'north' });
});

test('a form that arrives after the session’s end is saved for its author', async () => {
  const { one, draftId } = await world();
  expect(await drafts.save(mintDraftAuthor(one.id), draftId, { reason: 'typed in time' }, testNow)).toBe(true);
  expect((await drafts.read(one.citizen, draftId, testNow))?.answers.reason).toBe('typed in time');
});

test('a draft is there for 24 hours after its last answer and not longer', async () => {
  const { one, draftId } = await world();
  expect(await drafts.read(one.citizen, draftId, inMinutes(day - 1))).not.toBeNull();
  expect(await drafts.read(one.citizen, draftId, inMinutes(day))).toBeNull();
  expect(await drafts.save(one.citizen, draftId, { reason: 'too late' }, inMinutes(day))).toBe(false);
  expect(await drafts.save(one.citizen, draftId, { reason: 'in time' }, inMinutes(day - 1))).toBe(true);
  expect((await drafts.read(one.citizen, draftId, inMinutes(2 * day - 2)))?.answers.reason).toBe('in time');
  expect(await drafts.read(one.citizen, draftId, inMinutes(2 * day - 1))).toBeNull();
});

test('a deleted draft is gone', async () => {
  const { one, draftId } = await world();
  await drafts.remove(one.citizen, draftId);
  expect(await drafts.read(one.citizen, draftId, testNow)).toBeNull();
  expect(await drafts.save(one.citizen, draftId, { reason: 'x' }, testNow)).toBe(false);
});

test('answers moved to another draft do not open', async () => {
  const { one, draftId } = await world();
  const other = await drafts.start(one.citizen, { office: 'other' }, testNow);
  const [row] = await database().select().from(draft).where(eq(draft.id, draftId));
  if (row) await database().update(draft).set({ answers: row.answers }).where(eq(draft.id, other));
  expect(await drafts.read(one.citizen, other, testNow)).toBeNull();
});

test('a draft that no key opens is gone: it is passed over, not changed, and can be deleted', async () => {
  const { one, draftId } = await world();
  await drafts.save(one.citizen, draftId, { reason: 'readable' }, inMinutes(1));
  const lost = await drafts.start(one.citizen, {}, inMinutes(2));
  await drafts.save(one.citizen, lost, { reason: 'lost' }, inMinutes(3));
  const [row] = await database().select().from(draft).where(eq(draft.id, lost));
  const answers = Buffer.from(row?.answers ?? []);
  answers[3] = (answers[3] ?? 0) ^ 1;
  await database().update(draft).set({ answers }).where(eq(draft.id, lost));
  expect(await drafts.read(one.citizen, lost, inMinutes(4))).toBeNull();
  expect((await drafts.unfinished(one.citizen, inMinutes(4)))?.id).toBe(draftId);
  expect((await drafts.allBegun(one.citizen, inMinutes(4))).map(({ id }) => id)).toEqual([draftId]);
  expect(await drafts.save(one.citizen, lost, { reason: 'typed' }, inMinutes(4))).toBe(false);
  expect((await database().select().from(draft).where(eq(draft.id, lost)))[0]?.answers).toEqual(answers);
  await drafts.remove(one.citizen, lost);
  expect(await database().select().from(draft).where(eq(draft.id, lost))).toEqual([]);
});

test.each(['new', "'; --", '', '\0'])('an address may say anything: %j is no draft', async (draftId) => {
  const { one } = await world();
  expect(await drafts.read(one.citizen, draftId, testNow)).toBeNull();
  expect(await drafts.save(one.citizen, draftId, { reason: 'x' }, testNow)).toBe(false);
  await expect(drafts.remove(one.citizen, draftId)).resolves.toBeUndefined();
});

test('the unfinished draft is one’s own newest living one in which something is answered', async () => {
  const { one, two, draftId } = await world();
  const newer = await drafts.start(one.citizen, {}, inMinutes(1));
  await drafts.save(one.citizen, draftId, { people: 2 }, inMinutes(2));
  expect((await drafts.unfinished(one.citizen, inMinutes(3)))?.id).toBe(draftId);
  await drafts.save(one.citizen, newer, { people: 4 }, inMinutes(4));
  expect((await drafts.unfinished(one.citizen, inMinutes(5)))?.id).toBe(newer);
  expect(await drafts.unfinished(two.citizen, inMinutes(5))).toBeNull();
  expect(await drafts.unfinished(one.citizen, inMinutes(day + 4))).toBeNull();
});

const other = defineDraft({ form: 'other', level: 'high', shape: z.object({ people: z.string() }) });

test('a draft of one form is neither read, changed nor deleted as one of another', async () => {
  const { one, draftId } = await world();
  await drafts.save(one.citizen, draftId, { people: 2 }, testNow);
  expect(await other.read(one.citizen, draftId, testNow)).toBeNull();
  expect(await other.save(one.citizen, draftId, { people: 'two' }, testNow)).toBe(false);
  await other.remove(one.citizen, draftId);
  expect((await drafts.read(one.citizen, draftId, testNow))?.answers).toEqual({ office: 'north', people: 2 });
});

test('a draft that names no form, from the version before, is that of the one form that owns such', async () => {
  const { one, draftId } = await world();
  await drafts.save(one.citizen, draftId, { people: 2 }, inMinutes(1));
  await database().update(draft).set({ form: null }).where(eq(draft.id, draftId));
  const low = defineDraft({ form: 'low', level: 'substantial', shape });
  expect(await low.read(one.citizen, draftId, inMinutes(2))).toBeNull();
  expect(await low.unfinished(one.citizen, inMinutes(2))).toBeNull();
  expect(await low.save(one.citizen, draftId, { reason: 'x' }, inMinutes(2))).toBe(false);
  await low.remove(one.citizen, draftId);

  const owner = defineDraft({ form: 'owner', ownsUnnamed: true, level: 'high', shape: shape.omit({ office: true }) });
  // What this version does not know is left out.
  expect((await owner.unfinished(one.citizen, inMinutes(2)))?.answers).toEqual({ people: 2 });
  expect(await owner.save(one.citizen, draftId, { reason: 'x' }, inMinutes(2))).toBe(true);
});

test('of drafts in which nothing was answered, the newest ten of a form stay', async () => {
  const { one } = await world();
  const kept = await other.start(one.citizen, {}, testNow);
  const ids: string[] = [];
  for (let minute = 1; minute <= 11; minute++) ids.push(await drafts.start(one.citizen, {}, inMinutes(minute)));
  expect(await drafts.read(one.citizen, ids[0] ?? '', inMinutes(11))).toBeNull();
  expect(await drafts.read(one.citizen, ids[1] ?? '', inMinutes(11))).not.toBeNull();
  expect(await other.read(one.citizen, kept, inMinutes(11))).not.toBeNull();
});

const idsOf = (found: { id: string }[]) => found.map(({ id }) => id);
const countOf = async ({ id }: { id: string }) =>
  (await database().select().from(draft).where(eq(draft.citizenId, id))).length;

test('there are ten drafts of a form at most, however many are begun at once, and no answer goes', async () => {
  const { one } = await world();
  const ids: string[] = [];
  for (let minute = 0; minute < mostDrafts - 1; minute++) {
    const id = await drafts.start(one.citizen, {}, inMinutes(minute));
    await drafts.save(one.citizen, id, { reason: `number ${minute}` }, inMinutes(minute + 0.5));
    ids.push(id);
  }
  // The tenth is that of `world`, in which nothing was answered: it makes room, again and again.
  const more = await Promise.all(Array.from({ length: 20 }, () => drafts.start(one.citizen, {}, inMinutes(20))));
  expect(await countOf(one)).toBe(mostDrafts);
  for (const id of more) await drafts.save(one.citizen, id, { reason: 'number ten' }, inMinutes(21));
  const full = await drafts.allBegun(one.citizen, inMinutes(22));
  expect(full.map(({ answers }) => answers.reason).slice(1)).toEqual(
    ids.map((_, index) => `number ${index}`).reverse(),
  );
  expect(await drafts.start(one.citizen, { office: 'north' }, inMinutes(23))).toBe(full[0]?.id);
  expect(idsOf(await drafts.allBegun(one.citizen, inMinutes(24)))).toEqual(idsOf(full));
  // Another form, another citizen: theirs are counted apart.
  expect(await countOf(one)).toBe(mostDrafts);
  await other.start(one.citizen, {}, inMinutes(24));
  expect(await countOf(one)).toBe(mostDrafts + 1);
});

test('a deleted or an expired draft makes room', async () => {
  const { one, draftId } = await world();
  const begin = async (minute: number) => {
    const id = await drafts.start(one.citizen, {}, inMinutes(minute));
    await drafts.save(one.citizen, id, { reason: 'x' }, inMinutes(minute + 1));
    return id;
  };
  await drafts.save(one.citizen, draftId, { reason: 'x' }, inMinutes(1));
  for (let count = 1; count < mostDrafts; count++) await begin(100 + count);
  const full = (await drafts.allBegun(one.citizen, inMinutes(200))).map(({ id }) => id);
  expect(full).toHaveLength(mostDrafts);
  await drafts.remove(one.citizen, full[3] ?? '');
  const newest = await begin(300);
  expect(full).not.toContain(newest);
  expect(await drafts.start(one.citizen, {}, inMinutes(400))).toBe(newest);
  expect([...full, newest]).not.toContain(await drafts.start(one.citizen, {}, inMinutes(day + 2)));
});

test('answers larger than a draft may be are a fault of the form, and what was kept before stays', async () => {
  const { one, draftId } = await world();
  await drafts.save(one.citizen, draftId, { reason: 'å'.repeat(100_000) }, inMinutes(1));
  const tooLarge = { reason: 'å'.repeat(largestDraft / 2) };
  await expect(drafts.save(one.citizen, draftId, tooLarge, inMinutes(2))).rejects.toThrow(RangeError);
  await expect(drafts.start(one.citizen, tooLarge, inMinutes(2))).rejects.toThrow(RangeError);
  expect((await drafts.read(one.citizen, draftId, inMinutes(3)))?.answers.reason).toHaveLength(100_000);
});

test('the service says how changes are merged', async () => {
  const { one } = await world();
  const merging = defineDraft({
    form: 'merging',
    level: 'high',
    shape,
    merge: (answers, changes) => ({ ...answers, ...('office' in changes ? { slot: undefined } : {}), ...changes }),
  });
  const slot = { scheduleId: '4f9d3c2e-8a51-4a83-9d1b-6f7c0e5a2b10', startAt: '2026-12-03T08:20:00.000Z' };
  const id = await merging.start(one.citizen, { office: 'north', slot }, testNow);
  await merging.save(one.citizen, id, { office: 'south' }, testNow);
  expect((await merging.read(one.citizen, id, testNow))?.answers).toEqual({ office: 'south' });
});
