import { randomUUID } from 'node:crypto';
import { calendarDate } from '@/lib/calendar/oslo';
import { addDays } from '@/lib/calendar/weeks';
import { database } from '@/lib/database/database';
import { useTestDatabase } from '@/scripts/testing/database';
import { addSlots } from '@/scripts/testing/slots';
import { addGp } from '@/services/practices/testing/world';
import { practiceBySlug, searchPractices } from './practices';
import { openingHours, practice, practitioner, specialOpeningHours } from './schema';

useTestDatabase();

const rest = { address: 'Vegen 1', postalCode: '9730', phone: '78000000' };

beforeAll(async () => {
  await database()
    .insert(practice)
    .values([
      { slug: 'sorenga', name: 'Sørenga legesenter', municipality: 'Oslo', postalPlace: 'Oslo', ...rest },
      { slug: 'as', name: 'Ås legekontor', municipality: 'Ås', postalPlace: 'Ås', ...rest },
      {
        slug: 'karasjok',
        name: 'Karasjok legesenter',
        municipality: 'Karasjok – Kárášjohka',
        postalPlace: 'Karasjok',
        ...rest,
      },
    ]);
});

test.each([
  ['karasjohka', ['karasjok']],
  ['KÁRÁŠJOHKA', ['karasjok']],
  ['  legesenter  ', ['karasjok', 'sorenga']],
  ['sorenga oslo', ['sorenga']],
  ['ås', ['karasjok', 'as']],
  ['', ['karasjok', 'sorenga', 'as']],
  ['%', ['karasjok', 'sorenga', 'as']],
  ["' or 1=1 --", []],
  ['bergen', []],
])('the search %j finds %j, in Norwegian order', async (query, slugs) => {
  expect((await searchPractices(query)).map(({ slug }) => slug)).toEqual(slugs);
});

test('a practice’s page has opening hours by weekday and practitioners by name, each with or without free times', async () => {
  const gp = await addGp('Ingrid Skogmo');
  await database()
    .insert(practitioner)
    .values({ id: randomUUID(), practiceSlug: gp.slug, name: 'Anne Berg', title: 'doctor', speaksSami: true });
  await database()
    .insert(openingHours)
    .values([
      { practiceSlug: gp.slug, weekday: 2, opensAt: '08:30', closesAt: '15:00' },
      { practiceSlug: gp.slug, weekday: 1, opensAt: '08:00', closesAt: '15:30' },
    ]);
  await addSlots(gp, [new Date(Date.now() + 3_600_000)], 'office');
  expect(await practiceBySlug(gp.slug)).toMatchObject({
    slug: gp.slug,
    name: 'Fjellheim legesenter',
    openingHours: [
      { weekday: 1, opensAt: '08:00', closesAt: '15:30' },
      { weekday: 2, opensAt: '08:30', closesAt: '15:00' },
    ],
    practitioners: [
      { name: 'Anne Berg', title: 'doctor', speaksSami: true, hasFreeSlots: false },
      { name: 'Ingrid Skogmo', title: 'specialist', speaksSami: false, hasFreeSlots: true },
    ],
  });
});

test('a practice’s own days are on its page, those of other practices are not', async () => {
  const [one, other] = [await addGp(), await addGp()];
  const day = calendarDate(new Date());
  await database()
    .insert(specialOpeningHours)
    .values([
      { practiceSlug: one.slug, day: addDays(day, 3), opensAt: '08:00', closesAt: '12:00' },
      { practiceSlug: one.slug, day },
      { practiceSlug: one.slug, day: addDays(day, -30) },
      { practiceSlug: other.slug, day: addDays(day, 1) },
    ]);
  expect((await practiceBySlug(one.slug))?.specialHours).toEqual([
    { day, hours: null },
    { day: addDays(day, 3), hours: { opensAt: '08:00', closesAt: '12:00' } },
  ]);
});

test('times that have passed are no free times', async () => {
  const gp = await addGp();
  await addSlots(gp, [new Date(Date.now() - 60_000)], 'office');
  expect((await practiceBySlug(gp.slug))?.practitioners).toMatchObject([{ hasFreeSlots: false }]);
});

test.each(['nowhere', '', '../..', "'; --", '\0', 'a'.repeat(5000)])('there is no practice %j', async (slug) => {
  expect(await practiceBySlug(slug)).toBeNull();
});
