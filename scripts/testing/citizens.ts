/** Citizens for tests of shared code. */
import { randomUUID } from 'node:crypto';
import { type Acting, mintActing } from '@/lib/acting/acting';
import { citizen } from '@/lib/citizens/schema';
import { database } from '@/lib/database/database';

/** Adds citizens who act for themselves, at level high. They have no real identity number. */
export async function addCitizens(count: number): Promise<{ id: string; citizen: Acting<'high'> }[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  const numberEncrypted = Buffer.alloc(0);
  await database()
    .insert(citizen)
    .values(ids.map((id) => ({ id, numberLookup: Buffer.from(id), numberLookupKey: 'test', numberEncrypted })));
  return ids.map((id) => ({ id, citizen: mintActing<'high'>(id) }));
}
