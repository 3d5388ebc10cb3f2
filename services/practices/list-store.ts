/** The SQL of the list of practices. */
import 'server-only';
import { and, asc, type SQL, sql } from 'drizzle-orm';
import { readOpen } from '@/lib/database/open-database';
import type { Practice } from './practices';
import { practice, practiceFields } from './schema';

const order = [asc(practice.sortKey), asc(practice.slug)];

/** Practices whose search text contains every word, from the `first`th on, and how many there are in all. */
export async function selectPractices(
  words: string[],
  { first, most }: { first: number; most: number },
): Promise<{ practices: Practice[]; count: number }> {
  const where: SQL | undefined = and(...words.map((word) => sql`strpos(${practice.searchText}, ${word}) > 0`));
  const countAll = sql<number>`(select count(*)::int from ${practice} ${where ? sql`where ${where}` : sql``})`;
  const rows = await readOpen((from) =>
    from
      .select({ practice: practiceFields, count: countAll })
      .from(practice)
      .where(where)
      .orderBy(...order)
      .limit(most)
      .offset(first),
  );
  // Beyond the last there is no row to tell how many there are.
  const count = rows[0]?.count ?? (first > 0 ? (await selectPractices(words, { first: 0, most: 1 })).count : 0);
  return { practices: rows.map((row) => row.practice), count };
}

/** The first few by name. */
export async function selectFirst(most: number): Promise<Practice[]> {
  return readOpen((from) =>
    from
      .select(practiceFields)
      .from(practice)
      .orderBy(...order)
      .limit(most),
  );
}
