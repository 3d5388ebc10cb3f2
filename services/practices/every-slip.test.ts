/**
 * Every practice and doctor of the seed is found by each of its names with one slip of the finger, anywhere in it: seeded
 * slips in short, each letter of each name with `TEST_ALL`.
 */
import { database } from '@/lib/database/database';
import { useTestDatabase } from '@/scripts/testing/database';
import { makeRandom, type Random } from '@/scripts/testing/random';
import { searchPractices } from './find-practices';
import { practices } from './seed/practices';
import { addPractices } from './seed/seed-practices';

useTestDatabase();
jest.setTimeout(600_000);

beforeAll(() => addPractices(database(), new Date()));

const letters = [...'abdefgiklmnoprstuvæøå'];

/** A wrong letter, a missing one, one too many, two swapped, at this place. */
const slipsAt = (name: string[], at: number, random: Random): string[][] => [
  name.toSpliced(at, 1, random.pick(letters.filter((one) => one !== name[at]?.toLowerCase()))),
  name.toSpliced(at, 1),
  name.toSpliced(at, 0, random.pick(letters)),
  ...(/\p{L}/u.test(name[at + 1] ?? '') ? [name.toSpliced(at, 2, name[at + 1] ?? '', name[at] ?? '')] : []),
];

function misspelt(name: string, random: Random): string[] {
  const written = [...name];
  const places = written.flatMap((letter, at) => (/\p{L}/u.test(letter) ? [at] : []));
  const chosen = process.env.TEST_ALL ? places : [random.pick(places)];
  const all = chosen.flatMap((at) => slipsAt(written, at, random));
  return (process.env.TEST_ALL ? all : [random.pick(all)]).map((one) => one.join(''));
}

const named = practices.flatMap(({ slug, name, municipality, practitioners }) =>
  [...name.split(' / '), ...municipality.split(' / '), ...practitioners.map((one) => one.name)].map(
    (one): [string, string] => [one, slug],
  ),
);

test('every name is found, right and with a slip', async () => {
  const random = makeRandom(1, 'every slip');
  const lost: string[] = [];
  for (const [name, slug] of named) {
    for (const typed of [name, ...misspelt(name, random)]) {
      const found = await searchPractices(typed);
      if (!found.practices.some((one) => one.slug === slug)) lost.push(`${name}: ${typed}`);
    }
  }
  expect(lost).toEqual([]);
});
