/** A form of one page: what was typed is kept until it is saved, and for nobody else. */
import { z } from 'zod';
import { mintActing } from '@/lib/acting/acting';
import { mintDraftAuthor } from '@/lib/citizens/citizen';
import { addCitizens } from '@/scripts/testing/citizens';
import { useTestDatabase } from '@/scripts/testing/database';
import { defineOnePage } from './one-page';

useTestDatabase();

const { typedIn, check, open, keep, forget } = defineOnePage({
  form: 'a-page',
  level: 'substantial',
  fields: { size: z.enum(['small', 'large']), place: z.string().trim().min(1).max(100) },
});

function posted(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

async function two() {
  const [one, other] = await addCitizens(2);
  if (!one || !other) throw new Error('nobody');
  return { id: one.id, own: mintActing<'substantial'>(one.id), other: mintActing<'substantial'>(other.id) };
}

test('what is typed is read as text, cleaned, and checked field by field', () => {
  const typed = typedIn(posted({ size: 'huge', place: ' By the gate\u202e ', more: 'x' }));
  expect(typed).toEqual({ size: 'huge', place: ' By the gate ' });
  expect(check(typed)).toEqual({ answers: null, wrong: ['size'] });
  expect(check({})).toEqual({ answers: null, wrong: ['size', 'place'] });
  expect(check({ size: 'small', place: ' x ' })).toEqual({ answers: { size: 'small', place: 'x' }, wrong: [] });
});

test('what is too long to be right comes back, and what nobody types does not', () => {
  expect(typedIn(posted({ place: 'x'.repeat(101) })).place).toHaveLength(101);
  expect(typedIn(posted({ place: 'x'.repeat(200_000) })).place).toHaveLength(20_000);
});

test('the page is opened with one draft, however often; what was kept is there until it is forgotten', async () => {
  const { own, other } = await two();
  const { draftId, typed } = await open(own);
  expect(typed).toBeNull();
  expect((await open(own)).draftId).toBe(draftId);
  await keep(own, draftId, { size: 'huge', place: '' });
  expect(await open(own)).toEqual({ draftId, typed: { size: 'huge', place: '' } });
  expect((await open(other)).typed).toBeNull();
  await forget(own, draftId);
  expect((await open(own)).typed).toBeNull();
});

test('a form of another tab, sent after the first was saved, loses nothing either', async () => {
  const { own } = await two();
  const { draftId } = await open(own);
  await forget(own, draftId);
  await keep(own, draftId, { size: 'small', place: '' });
  expect((await open(own)).typed).toEqual({ size: 'small', place: '' });
});

test('one whose session has ended keeps what they typed, in a draft of their own and no other', async () => {
  const { id, own, other } = await two();
  const author = mintDraftAuthor(id);
  const [mine, foreign] = [await open(own), await open(other)];
  await keep(author, mine.draftId, { size: 'small', place: 'here' });
  await keep(author, foreign.draftId, { size: 'large', place: 'there' });
  await keep(author, null, { size: 'large', place: 'nowhere' });
  expect((await open(own)).typed).toEqual({ size: 'small', place: 'here' });
  expect((await open(other)).typed).toBeNull();
});
