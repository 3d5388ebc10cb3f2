/** What a search finds, in which order: a table, on the practices of the seed and some of the tests' own. */
import { randomUUID } from 'node:crypto';
import { database } from '@/lib/database/database';
import { useTestDatabase } from '@/scripts/testing/database';
import { searchPractices, suggestionsOf } from './find-practices';
import { practice, practitioner } from './schema';
import { addPractices } from './seed/seed-practices';

useTestDatabase();

const rest = { address: 'Vegen 1', postalCode: '0001', phone: '78000000' };
const place = (name: string) => ({ municipality: name, postalPlace: name });
const doctor = (practiceSlug: string, name: string, active = true) => ({
  ...{ id: randomUUID(), practiceSlug, name, title: 'doctor' as const, active },
});

beforeAll(async () => {
  await addPractices(database(), new Date());
  await database()
    .insert(practice)
    .values([
      { slug: 'as', name: 'Ås legekontor', ...place('Ås'), ...rest },
      { slug: 'nesseby', name: 'Unjárgga doavttir', ...place('Nesseby – Unjárga'), ...rest },
      { slug: 'tana', name: 'Deanu doaktár', ...place('Tana – Deatnu'), ...rest },
      { slug: 'thor', name: 'ÞÓRSHAFN lækna-stova'.normalize('NFD'), ...place('Øvre ŊĐ'), ...rest },
      { slug: 'rank-end', name: 'Nybranka', ...place('Sted'), ...rest },
      { slug: 'rank-begin', name: 'Senter for brankahelse', ...place('Sted'), ...rest },
      { slug: 'rank-word', name: 'Alle branka her', ...place('Sted'), ...rest },
      { slug: 'rank-first', name: 'Branka og venner', ...place('Sted'), ...rest },
      { slug: 'rank-name', name: 'Branka', ...place('Sted'), ...rest },
      { slug: 'rank-slip', name: 'Abanka brenka', ...place('Sted'), ...rest },
      { slug: 'together', name: 'Zulu legekontor', ...place('Sted'), ...rest },
      { slug: 'apart', name: 'Alfa legekontor', ...place('Sted'), ...rest },
    ]);
  await database()
    .insert(practitioner)
    .values([
      doctor('together', 'Ole Petter Qvale'),
      doctor('apart', 'Ole Hegge'),
      doctor('apart', 'Anne Qvale'),
      doctor('apart', 'Sluttet Xantippe', false),
      doctor('thor', 'Łukasz Żółć'),
    ]);
});

const fjellheim = ['fjellheim-legesenter'];
const karasjok = ['karasjok-legesenter'];

const found: [typed: string, slugs: string[], what: string][] = [
  ['Fjellheim legesenter', fjellheim, 'the name'],
  ['legesenter fjellheim', fjellheim, 'in any order'],
  ['fjellh', fjellheim, 'its beginning'],
  ['lege senter fjellheim', fjellheim, 'a compound in two'],
  ['Ingrid Skogmo', fjellheim, 'a doctor'],
  ['Skogmo, Ingrid', fjellheim, 'the last name first'],
  ['skogmo tromsø', fjellheim, 'a doctor and the place'],
  ['Skogmo Aasvoll', fjellheim, 'two doctors'],
  ['Fjellheimvegen 12', fjellheim, 'the address'],
  ['fjellheimvegen 12, 9011 TROMSØ', fjellheim, 'all of the address'],
  ['9011', fjellheim, 'the postal code'],
  ['90 11', fjellheim, 'with a space'],
  ['N-9011', fjellheim, 'as abroad'],
  ['Tromsø', fjellheim, 'the municipality'],
  ['tromso', fjellheim, 'without marks'],
  ['Tromsö', fjellheim, 'as a Swede types it'],
  ['Romsa', fjellheim, 'in Sami'],
  ['karasjohka', karasjok, 'Sami without marks'],
  ['KÁRÁŠJOHKA', karasjok, 'in capitals'],
  ['Karasjok', karasjok, 'Norwegian'],
  ['guovddáš karasjok', karasjok, 'the end of a compound'],
  ['Máret Sammal', karasjok, 'a Sami name'],
  ['sandvika bærum', ['sandvika-brygge-legesenter'], 'place and municipality'],
  ['baerum', ['sandvika-brygge-legesenter'], 'ae'],
  ['unjarga', ['nesseby'], 'Nesseby'],
  ['unjárga nesseby', ['nesseby'], 'both names'],
  ['ŧana', ['tana'], 'other letters'],
  ['Đeanu', ['tana'], 'other letters'],
  ['deatnu', ['tana'], 'the other name'],
  ['thorshafn', ['thor'], 'Þ'],
  ['ovre nd', ['thor'], 'Ŋ and Đ'],
  ['laekna stova', ['thor'], 'letters and marks apart'],
  ['lukasz zolc', ['thor'], 'Ł'],
  ['ås', ['as', 'elvebakken-legesenter', 'fjordgata-legekontor'], 'a short name comes before a beginning'],
  ['ole qvale', ['together', 'apart'], 'in one name before here and there'],
  ['Xantippe', [], 'a doctor who has stopped'],
  ['Xantipe', [], 'a doctor who has stopped, with a slip'],
  ["' or 1=1 --", [], 'no SQL'],
  ["'a':* | !b & (c <-> d)", [], 'no query language'],
  ['bergen tromsø', [], 'all words'],
  ['finnes ikke her', [], 'nothing'],
];

test.each(found)('the search %j finds %j first: %s', async (typed, slugs) => {
  const { practices, exact } = await searchPractices(typed);
  expect(practices.slice(0, exact).map(({ slug }) => slug)).toEqual(slugs);
});

test('the best come first: name, its beginning, whole word, beginning, end, slip', async () => {
  const { practices, exact, count } = await searchPractices('branka');
  const order = ['name', 'first', 'word', 'begin', 'end', 'slip'];
  expect(practices.map(({ slug }) => slug)).toEqual(order.map((one) => `rank-${one}`));
  expect([exact, count]).toEqual([5, 6]);
  expect(practices.map(({ bySlip }) => bySlip)).toEqual([false, false, false, false, false, true]);
});

const nearly: [typed: string, slug: string, meant: string][] = [
  ['Fjelheim', 'fjellheim-legesenter', 'Fjellheim'],
  ['fjellheim legesneter', 'fjellheim-legesenter', 'Fjellheim legesenter'],
  ['Ingird Skomgo', 'fjellheim-legesenter', 'Ingrid Skogmo'],
  ['Kautokeino', '', ''],
  ['Trømsa', 'fjellheim-legesenter', 'Tromsø'],
  ['Romssa', 'fjellheim-legesenter', 'Romsa'],
  ['barum', 'sandvika-brygge-legesenter', 'Bærum'],
  ['Aalesund', 'naustneset-legekontor', 'Ålesund'],
  ['Kristofer Rad', 'lundeheia-legesenter', 'Kristoffer Rød'],
];

test.each(nearly)('the search %j has no exact hit, finds %j, and may mean %j', async (typed, slug, meant) => {
  const result = await searchPractices(typed);
  expect(result.exact).toBe(0);
  expect(result.practices[0]?.slug ?? '').toBe(slug);
  expect(suggestionsOf(result)[0] ?? '').toBe(meant);
  if (meant) expect((await searchPractices(meant)).exact).toBeGreaterThan(0);
});
