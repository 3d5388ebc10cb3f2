/** The SQL of the list of practices. */
import 'server-only';
import { asc, sql } from 'drizzle-orm';
import { readOpen } from '@/lib/database/open-database';
import type { ListedPractice } from './practices';
import { listFields, practice } from './schema';

const order = [asc(practice.sortKey), asc(practice.slug)];

/** All practices by name, from the `first`th on, and how many there are. */
export async function selectAll({ first, most }: { first: number; most: number }) {
  const countAll = sql<number>`(select count(*)::int from ${practice})`;
  const rows = await readOpen((from) =>
    from
      .select({ practice: listFields, count: countAll })
      .from(practice)
      .orderBy(...order)
      .limit(most)
      .offset(first),
  );
  return { practices: rows.map((row) => row.practice), count: rows[0]?.count ?? 0 };
}

/** The first few by name. */
export async function selectFirst(most: number): Promise<ListedPractice[]> {
  return readOpen((from) =>
    from
      .select(listFields)
      .from(practice)
      .orderBy(...order)
      .limit(most),
  );
}
