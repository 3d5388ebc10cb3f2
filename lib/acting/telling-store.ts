/** The SQL that reads what a message about a power says. */
import 'server-only';
import { sql } from 'drizzle-orm';
import { statement } from '@/lib/database/statement';

type TellablePower = { giverId: string; until: Date; withdrawnAt: Date | null };

const ofNotice = statement<{ id: string }, TellablePower>(
  'power_told_of',
  ({ id }) => sql`
    SELECT giver_id AS "giverId", until, withdrawn_at AS "withdrawnAt" FROM power WHERE id = ${id}::uuid`,
);

/** The power; null where there is none. */
export const selectTellablePower = async (id: string): Promise<TellablePower | null> =>
  (await ofNotice({ id }))[0] ?? null;
