/** Practices and patients for tests. Each test has its own, so that tests do not disturb each other. */
import { randomUUID } from 'node:crypto';
import type { Acting } from '@/lib/acting/acting';
import { database } from '@/lib/database/database';
import { addCitizens } from '@/scripts/testing/citizens';
import { patient, practice, practitioner, schedule, substitute } from '@/services/practices/schema';

/** A practice with one GP and a schedule. */
export async function addGp(name = 'Ingrid Skogmo') {
  const [practitionerId, scheduleId, slug] = [randomUUID(), randomUUID(), `practice-${randomUUID()}`];
  await database().insert(practice).values({
    slug,
    name: 'Fjellheim legesenter',
    municipality: 'Tromsø',
    address: 'Fjellheimvegen 12',
    postalCode: '9011',
    postalPlace: 'Tromsø',
    phone: '77000012',
  });
  await database().insert(practitioner).values({ id: practitionerId, practiceSlug: slug, name, title: 'specialist' });
  await database().insert(schedule).values({ id: scheduleId, practitionerId });
  return { practitionerId, scheduleId, slug, place: slug };
}

/** Practices without practitioners, all in one municipality. */
export async function addPractices(count: number, municipality: string): Promise<void> {
  const place = { municipality, address: 'Vegen 1', postalCode: '9730', postalPlace: 'Stedet', phone: '78000000' };
  const rows = Array.from({ length: count }, (_, nth) => ({
    slug: `practice-${randomUUID()}`,
    name: `Legekontor ${String(nth + 1).padStart(3, '0')}`,
    ...place,
  }));
  await database().insert(practice).values(rows);
}

/** Adds citizens with this GP, at level high. */
export async function addPatients(
  count: number,
  { practitionerId = null, birthDate = '1984-03-15' }: { practitionerId?: string | null; birthDate?: string },
): Promise<{ id: string; citizen: Acting<'high'> }[]> {
  const citizens = await addCitizens(count);
  const known = { givenName: 'Maja', familyName: 'Prøvestad', birthDate, practitionerId };
  await database()
    .insert(patient)
    .values(citizens.map(({ id }) => ({ citizenId: id, ...known })));
  return citizens;
}

/** Somebody stands in on a schedule, from one day to another, both included. */
export async function addSubstitute(
  { scheduleId }: { scheduleId: string },
  fromDay: string,
  untilDay: string,
  name = 'Kari Vikarsen',
): Promise<void> {
  await database().insert(substitute).values({ scheduleId, fromDay, untilDay, name });
}
