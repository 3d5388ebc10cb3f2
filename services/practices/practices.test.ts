import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { calendarDate } from '@/lib/calendar/oslo';
import { addDays } from '@/lib/calendar/weeks';
import { database } from '@/lib/database/database';
import { slot } from '@/lib/slots/schema';
import { useTestDatabase } from '@/scripts/testing/database';
import { addSlots } from '@/scripts/testing/slots';
import { addGp, addPractices } from '@/services/practices/testing/world';
import { searchPractices } from './find-practices';
import { practiceBySlug } from './practices';
import { openingHours, practice, practitioner, specialOpeningHours } from './schema';

useTestDatabase();

const rest = { address: 'Vegen 1', postalCode: '9730', phone: '78000000' };

test('the list is sorted as Norwegian is, with Sami and other letters where they belong', async () => {
  const names = [
    'Zakarias',
    'Ærlig',
    'Ødegård',
    'Ås',
    'Aagaard',
    'Čáhci',
    'Cecilie',
    'Dag',
    'Đivga',
    'Árran',
    'Arne',
    'Östby',
  ];
  const municipality = `sorted-${randomUUID()}`;
  await database()
    .insert(practice)
    .values(names.map((name) => ({ slug: `s-${randomUUID()}`, name, municipality, postalPlace: 'Sted', ...rest })));
  const { practices } = await searchPractices(municipality);
  const ofPrimary = new Intl.Collator('nb', { sensitivity: 'base' });
  expect(practices.map(({ name }) => name)).toEqual(practices.map(({ name }) => name).toSorted(ofPrimary.compare));
  expect(new Set(practices.map(({ name }) => name))).toEqual(new Set(names));
  await database().delete(practice).where(eq(practice.municipality, municipality));
});

test('a list comes page by page, each practice once; a page that there is not is the nearest', async () => {
  const municipality = `many-${randomUUID()}`;
  await addPractices(45, municipality);
  const pages = await Promise.all([1, 2, 3].map((page) => searchPractices(municipality, page)));
  expect(pages.map(({ practices }) => practices.length)).toEqual([20, 20, 5]);
  expect(new Set(pages.flatMap(({ practices }) => practices.map(({ slug }) => slug))).size).toBe(45);
  expect(pages[1]).toMatchObject({ count: 45, page: 2, pages: 3 });
  for (const [asked, page] of [
    [4, 3],
    [1_000_000, 3],
    [0, 1],
    [-1, 1],
  ] as const)
    expect(await searchPractices(municipality, asked)).toMatchObject({ page, pages: 3 });
  expect(await searchPractices('nowhere at all', 7)).toMatchObject({ practices: [], count: 0, page: 1, pages: 1 });
  await database().delete(practice).where(eq(practice.municipality, municipality));
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

test('a time whose hold has lapsed is a free time, one that is held is none', async () => {
  const gp = await addGp();
  await addSlots(gp, [new Date(Date.now() + 3_600_000)], 'office');
  const hold = (minutes: number) =>
    database()
      .update(slot)
      .set({ status: 'held', heldBy: randomUUID(), heldUntil: new Date(Date.now() + minutes * 60_000) })
      .where(eq(slot.scheduleId, gp.scheduleId));
  await hold(5);
  expect((await practiceBySlug(gp.slug))?.practitioners).toMatchObject([{ hasFreeSlots: false }]);
  await hold(-1);
  expect((await practiceBySlug(gp.slug))?.practitioners).toMatchObject([{ hasFreeSlots: true }]);
});

test.each(['nowhere', '', '../..', "'; --", '\0', 'a'.repeat(5000)])('there is no practice %j', async (slug) => {
  expect(await practiceBySlug(slug)).toBeNull();
});
