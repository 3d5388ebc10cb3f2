/** How to get there: what the practice has told is shown, what it has not told or what is broken is left out. */
import { randomUUID } from 'node:crypto';
import { renderToStaticMarkup } from 'react-dom/server';
import { database } from '@/lib/database/database';
import type { Texts } from '@/lib/i18n/texts';
import { useTestDatabase } from '@/scripts/testing/database';
import { practice } from '@/services/practices/schema';
import { GettingThereTo } from './getting-there';

const { whileGone } = useTestDatabase();

const t = ((key: string) => key.replace('practice.gettingThere.', '')) as unknown as Texts;

async function shownOf(gettingThere: unknown): Promise<string> {
  const slug = `practice-${randomUUID()}`;
  const place = {
    municipality: 'Oslo',
    address: 'Vegen 1',
    postalCode: '0001',
    postalPlace: 'Oslo',
    phone: '78000000',
  };
  await database()
    .insert(practice)
    .values({ slug, name: 'Legekontor', gettingThere, ...place });
  return renderToStaticMarkup(await GettingThereTo({ locale: 'en', t, slug }));
}

const directions = { text: 'Buss 20 <b>stopper</b> her.', language: 'nb' };

test.each([
  [null, []],
  [{}, []],
  [{ stepFree: true }, ['title', 'stepFree.yes']],
  [{ stepFree: false, hearingLoop: true }, ['title', 'stepFree.no', 'hearingLoop.yes']],
  [{ directions }, ['title', '<p class="prose said" lang="nb">Buss 20 &lt;b&gt;stopper&lt;/b&gt; her.</p>']],
  [{ lift: true, directions: { text: ' ', language: 'nb' } }, []],
  [{ lift: true, directions: { text: 'x', language: 'xx' } }, []],
  [{ lift: 'perhaps' }, []],
  ['a text', []],
  [[1], []],
])('of %j it shows %j', async (told, expected) => {
  const shown = await shownOf(told);
  for (const text of expected) expect(shown).toContain(text);
  expect(shown.match(/<li>/g)?.length ?? 0).toBe(expected.filter((text) => /\.(yes|no)$/.test(text)).length);
  if (expected.length === 0) expect(shown).toBe('');
});

test('a page that shows it stays when the database does not answer', async () => {
  expect(
    await whileGone(async () => renderToStaticMarkup(await GettingThereTo({ locale: 'en', t, slug: 'any' }))),
  ).toBe('');
});
