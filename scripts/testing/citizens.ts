/** Citizens for tests of what every service uses. */
import { randomUUID } from 'node:crypto';
import { type Citizen, mintCitizen } from '@/lib/citizens/citizen';
import { citizen } from '@/lib/citizens/schema';
import { database } from '@/lib/database/database';

/** So many citizens, as the guard would hand them on. Their numbers are none. */
export async function addCitizens(count: number): Promise<{ id: string; citizen: Citizen<'high'> }[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  const numberEncrypted = Buffer.alloc(0);
  await database()
    .insert(citizen)
    .values(ids.map((id) => ({ id, numberLookup: Buffer.from(id), numberLookupKey: 'test', numberEncrypted })));
  return ids.map((id) => ({ id, citizen: mintCitizen<'high'>(id) }));
}
