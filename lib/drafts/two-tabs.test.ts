/** What two tabs that write into one draft do to each other. */
import { z } from 'zod';
import { addCitizens } from '@/scripts/testing/citizens';
import { useTestDatabase } from '@/scripts/testing/database';
import { defineDraft } from './drafts';

useTestDatabase();

const shape = z.object({ kind: z.enum(['a', 'b', 'c']), text: z.string() });
const drafts = defineDraft({ form: 'test', level: 'high', shape, texts: ['text'] });

async function world() {
  const [one] = await addCitizens(1);
  if (!one) throw new Error('nobody');
  const id = await drafts.start(one.citizen, { kind: 'a', text: 'first' });
  const read = async () => {
    const draft = await drafts.read(one.citizen, id);
    if (!draft) throw new Error('no draft');
    return draft;
  };
  /** A page that shows the draft as it is now, and what it sends. */
  const open = async () => {
    const { seen, others } = await read();
    const shown = Object.values(others).flat();
    let [page = '', act = '', ...marks] = seen.split(' ');
    const form = (fields: Record<string, string>, sent = act) => {
      const data = new FormData();
      data.set('seen', [page, sent, ...marks].join(' '));
      for (const { mark } of shown) data.append('shown-other', mark);
      for (const [name, value] of Object.entries(fields)) data.set(name, value);
      return data;
    };
    type Typed = Parameters<typeof drafts.keep>[2];
    return {
      rest: (typed: Typed, sent?: string) => drafts.keep(one.citizen, id, typed, form({ rest: '1' }, sent)),
      press: (typed: Typed) => drafts.keep(one.citizen, id, typed, form({})),
      swap: (typed: Typed) => drafts.keep(one.citizen, id, typed, form({ swap: 'text' })),
      /** As a page does that hears what is stored now. */
      hear: (heard: string) => {
        marks = heard.split(' ');
      },
      next: () => {
        act = String(Number(act) + 1);
      },
    };
  };
  return { read, open, id, citizen: one.citizen };
}

const texts = (others: Awaited<ReturnType<typeof drafts.read>>) => others?.others.text?.map(({ text }) => text) ?? [];

test('what one tab types replaces what it had seen, again and again, also where it did not hear the answer', async () => {
  const { read, open } = await world();
  const tab = await open();
  for (const text of ['second', 'third', 'fourth']) {
    tab.next();
    expect(await tab.rest({ text })).toMatchObject({ state: 'kept' });
    expect((await read()).answers.text).toBe(text);
  }
});

test('a save that arrives after a later one of the same tab changes nothing', async () => {
  const { read, open } = await world();
  const tab = await open();
  await tab.rest({ text: 'newer' }, '2');
  expect(await tab.rest({ text: 'older' }, '1')).toMatchObject({ state: 'kept' });
  expect(await read()).toMatchObject({ answers: { text: 'newer' }, others: {} });
});

test('an old tab in which nothing was changed leaves the newer answer, whichever button is pressed', async () => {
  const { read, open } = await world();
  const [old, newer] = [await open(), await open()];
  await newer.press({ text: 'newer' });
  expect(await old.rest({ text: 'first' })).toMatchObject({ state: 'kept' });
  expect(await old.press({ text: 'first' })).toMatchObject({ state: 'kept' });
  expect((await read()).answers.text).toBe('newer');
});

test.each(['rest', 'press'] as const)('of texts from two tabs none is lost, and both are told (%s)', async (how) => {
  const { read, open } = await world();
  const [one, two] = [await open(), await open()];
  await one.rest({ text: 'from one' });
  expect(await two[how]({ text: 'from two' })).toMatchObject({ state: 'two' });
  two.next();
  expect(await two[how]({ text: 'from two, more' })).toMatchObject({ state: 'two' });
  expect(await one.press({ text: 'from one' })).toMatchObject({ state: 'two' });
  const draft = await read();
  expect(draft.answers.text).toBe('from one');
  expect(texts(draft)).toEqual(['from two, more']);
});

test('the two texts change places, and whoever goes on is done with the one that was shown', async () => {
  const { read, open } = await world();
  const [one, two] = [await open(), await open()];
  await one.rest({ text: 'from one' });
  await two.rest({ text: 'from two' });
  await (await open()).swap({ text: 'from one, more' });
  expect((await read()).answers.text).toBe('from two');
  expect(texts(await read())).toEqual(['from one, more']);
  expect(await (await open()).press({ text: 'from two' })).toMatchObject({ state: 'kept' });
  expect(await read()).toMatchObject({ answers: { text: 'from two' }, others: {} });
});

test('a text that came after the page was shown is not done with', async () => {
  const { read, open } = await world();
  const [one, two, three] = [await open(), await open(), await open()];
  await one.rest({ text: 'from one' });
  await two.rest({ text: 'from two' });
  const chooser = await open();
  await three.rest({ text: 'from three' });
  expect(await chooser.press({ text: 'from one' })).toMatchObject({ state: 'two' });
  expect(texts(await read())).toEqual(['from three']);
});

test('of choices the last one that was made stays, and one that nobody touched is not made anew', async () => {
  const { read, open } = await world();
  const [old, newer] = [await open(), await open()];
  await newer.rest({ kind: 'b' });
  await old.rest({ kind: 'a' });
  expect((await read()).answers.kind).toBe('b');
  await old.rest({ kind: 'c' });
  expect((await read()).answers.kind).toBe('c');
  await newer.press({ kind: 'a' });
  expect(await read()).toMatchObject({ answers: { kind: 'a' }, others: {} });
});

test('a tab that hears what is stored of its own writes on where another left it', async () => {
  const { read, open } = await world();
  const one = await open();
  one.hear((await one.rest({ text: 'from one' })).marks);
  await (await open()).press({ text: 'from one, gone on with in two' });
  expect(await one.press({ text: 'from one' })).toMatchObject({ state: 'kept' });
  expect(await read()).toMatchObject({ answers: { text: 'from one, gone on with in two' }, others: {} });
});

test('a tab does not count as having seen what it has not shown', async () => {
  const { read, open } = await world();
  const [one, two] = [await open(), await open()];
  await one.press({ text: 'from one' });
  two.hear((await two.rest({ text: 'first', kind: 'b' })).marks);
  expect(await two.press({ text: 'from two' })).toMatchObject({ state: 'two' });
  expect((await read()).answers).toEqual({ kind: 'b', text: 'from one' });
});

test('a text that is kept beside another stays when it is sent once more', async () => {
  const { read, open } = await world();
  const [one, two] = [await open(), await open()];
  await one.rest({ text: 'from one' });
  two.hear((await two.rest({ text: 'from two' })).marks);
  expect(await two.press({ text: 'from two' })).toMatchObject({ state: 'two' });
  expect(texts(await read())).toEqual(['from two']);
});

test.each(['', 'x', 'a'.repeat(9_999), '0123456789abcdef 1 :: text', '0123456789abcdef 999999999999 text:x'])(
  'a form may say anything of what it has seen: %.20s',
  async (seen) => {
    const { id, citizen, read } = await world();
    const form = new FormData();
    form.set('seen', seen);
    await drafts.keep(citizen, id, { text: 'second' }, form);
    const draft = await read();
    expect([draft.answers.text, ...texts(draft)]).toContain('second');
  },
);

test('the marks tell nothing of the answers', async () => {
  const { open, read } = await world();
  await (await open()).press({ text: '15838421072' });
  expect((await read()).seen).not.toContain('15838421072');
  expect((await read()).seen.split(' ')).toHaveLength(4);
});
