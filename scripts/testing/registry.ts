/** People and relations of the seeded registry, and powers, for tests. */
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { insertPower } from '@/lib/acting/powers-store';
import { saveReading } from '@/lib/acting/right-store';
import { power, registryPerson, registryRelation } from '@/lib/acting/schema';
import { database } from '@/lib/database/database';

type Registered = { birthDate?: string; givenName?: string; familyName?: string; isConfidential?: boolean };

/** The registry knows this citizen from now on, or knows something else of them. */
export async function register(citizenId: string, person: Registered = {}): Promise<void> {
  const row = { givenName: 'Maja', familyName: 'Prøvestad', birthDate: '1984-03-15', ...person };
  await database()
    .insert(registryPerson)
    .values({ citizenId, ...row })
    .onConflictDoUpdate({ target: registryPerson.citizenId, set: row });
}

/** The registry says that the first may act for the second. Both must be registered. */
export async function relate(personId: string, otherId: string, kind: 'parent' | 'power' = 'parent'): Promise<void> {
  await database().insert(registryRelation).values({ personId, otherId, kind });
}

/** What the registry told when it was read at `readAt`: that the actor is the parent of this child, and of nobody else. */
export async function tellParent(actorId: string, subjectId: string, birthDate: string, readAt: Date): Promise<void> {
  await saveReading(actorId, [{ subjectId, kind: 'parent', name: 'Odin Prøvestad', birthDate, until: null }], readAt);
}

/** The first gives the second a power for a service; answers its id. */
export async function empower(
  giverId: string,
  receiverId: string,
  { service, at, until }: { service: string; at: Date; until: Date },
): Promise<string> {
  const id = randomUUID();
  const names = { giverName: 'Torgeir Prøvestad', receiverName: 'Maja Prøvestad' };
  if (!(await insertPower({ id, giverId, receiverId, service, until, ...names }, at)))
    throw new Error('one holds already');
  return id;
}

/** The power ends earlier than it was given for. */
export async function shorten(id: string, until: Date): Promise<void> {
  await database().update(power).set({ until }).where(eq(power.id, id));
}
