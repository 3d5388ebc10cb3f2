/** A draft that is deleted by the statement that confirms it: with what was done, or not at all. */
import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { mintActing } from '@/lib/acting/acting';
import { database } from '@/lib/database/database';
import { addCitizens } from '@/scripts/testing/citizens';
import { useTestDatabase } from '@/scripts/testing/database';
import { placesFor } from '@/scripts/testing/parties';
import { testNow } from '@/scripts/testing/slots';
import { defineDraft } from './drafts';

useTestDatabase();

const shape = z.object({ text: z.string() });
const drafts = defineDraft({ form: 'test', level: 'high', shape });
const others = defineDraft({ form: 'other', level: 'high', shape });

type Case = { title: string; rows?: number; whose?: 'one' | 'two'; of?: typeof drafts; goes: boolean };

const cases: Case[] = [
  { title: 'goes with what was done', goes: true },
  { title: 'goes once with several rows', rows: 3, goes: true },
  { title: 'stays where nothing was done', rows: 0, goes: false },
  { title: 'of another citizen stays', whose: 'two', goes: false },
  { title: 'of another form stays', of: others, goes: false },
];

test.each(cases)('a draft $title', async ({ rows = 1, whose = 'one', of = drafts, goes }) => {
  const [one, two] = await addCitizens(2);
  if (!one || !two) throw new Error('nobody');
  const draftId = await drafts.start(one.citizen, { text: 'typed' }, testNow);
  const kept = await drafts.start(one.citizen, { text: 'another' }, testNow);
  const parties = placesFor({ one, two }[whose].id);
  const gone: SQL = of.removal({ draftId, ...parties, done: sql`done` });
  await database().execute(sql`with done as (select generate_series(1, ${rows}::int)) ${gone}`);
  expect((await drafts.read(one.citizen, draftId, testNow)) === null).toBe(goes);
  expect(await drafts.read(one.citizen, kept, testNow)).not.toBeNull();
});

test('a draft that is written for another is confirmed and goes for these two alone', async () => {
  const [one, two] = await addCitizens(2);
  if (!one || !two) throw new Error('nobody');
  const pair = mintActing<'high'>(one.id, two.id);
  const draftId = await drafts.start(pair, { text: 'typed' }, testNow);
  const version = (await drafts.readToConfirm(pair, draftId, testNow))?.version ?? Buffer.alloc(0);
  const confirmedBy = async (actorId: string, subjectId: string) => {
    const parties = placesFor(actorId, subjectId);
    const unchanged = await database().execute(drafts.unchanged({ ...parties, draftId, version }));
    const gone = drafts.removal({ ...parties, draftId, done: sql`done` });
    await database().execute(sql`with done as (select 1) ${gone}`);
    return [unchanged.rows.length, (await drafts.read(pair, draftId, testNow)) === null];
  };
  for (const [actor, subject] of [
    [one.id, one.id],
    [two.id, two.id],
    [two.id, one.id],
  ] as const)
    expect(await confirmedBy(actor, subject)).toEqual([0, false]);
  expect(await confirmedBy(one.id, two.id)).toEqual([1, true]);
});
