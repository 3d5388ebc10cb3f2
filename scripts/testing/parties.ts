/** Ids of who acts and for whom, for tests of the parts of statements that take them. */
import { sql } from 'drizzle-orm';
import { mintActing, type Parties, partiesOf } from '@/lib/acting/acting';
import type { Places } from '@/lib/database/statement';

/** The ids of a citizen who acts for themselves, or for another. */
export const partiesFor = (actorId: string, subjectId = actorId): Parties =>
  partiesOf(mintActing<'high'>(actorId, subjectId));

/** The same as places, for a statement that is run once. */
export function placesFor(actorId: string, subjectId = actorId): Places<Parties> {
  const parties = partiesFor(actorId, subjectId);
  const places = Object.entries(parties).map(([name, id]) => [name, sql`${id}`]);
  return Object.fromEntries(places) as Places<Parties>;
}
