/** The messages of a run: written to the outbox, and compared with what the post office has. */
import { existsSync, readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { findOrAddCitizen } from '@/lib/citizens/identity';
import { database } from '@/lib/database/database';
import { syntheticNumber } from '@/stand-ins/kit/src/synthetic-number';

/** Adds so many messages that are due, to one citizen. */
export async function addMessages(count: number): Promise<void> {
  const citizenId = await findOrAddCitizen(syntheticNumber('1984-03-15', 1));
  await database().execute(sql`
    insert into notification (citizen_id, service, what, entity_id, version, said_at, due_at, not_after)
    select ${citizenId}::uuid, 'plain', 'done', gen_random_uuid(), 1, now(), now(), now() + interval '1 day'
    from generate_series(1, ${count}::int)`);
}

type Row = { id: string; status: string };

const rows = async () => (await database().execute<Row>(sql`select id, status from notification`)).rows;

/** How many are not sent yet, by the database; null where it does not answer. */
export async function countWaiting(): Promise<number | null> {
  try {
    const answer = await database().execute<{ count: number }>(
      sql`select count(*)::int as count from notification where status = 'waiting'`,
    );
    return answer.rows[0]?.count ?? null;
  } catch {
    return null;
  }
}

/** What became of all of them. `doubled`: how often one was accepted beyond once. `untold`: accepted, and not marked so. */
export async function compare(file: string) {
  const accepted = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  const distinct = new Set(accepted);
  const all = await rows();
  return {
    messages: all.length,
    lost: all.filter(({ id }) => !distinct.has(id)).length,
    doubled: accepted.length - distinct.size,
    notMarked: all.filter(({ status }) => status !== 'sent').length,
  };
}
