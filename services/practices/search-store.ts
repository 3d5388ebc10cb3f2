/** The SQL of a search: which practices have all of its words, in their own fields or in the names of their doctors. */
import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { readOpen } from '@/lib/database/open-database';
import type { FoundPractice } from './find-practices';
import { hitFields, practice, practitioner } from './schema';
import type { SoughtWord } from './word-match';

const backwards = (word: string) => [...word].reverse().join('');
const lexeme = (word: string) => `'${word}'`;

// Words are letters and digits, so nothing in them can end a quotation.
const whole = ({ text }: SoughtWord) => lexeme(text);
const beginning = ({ text }: SoughtWord) => `${lexeme(text)}:*`;
const end = ({ text, hasEnd }: SoughtWord) => (hasEnd ? `${lexeme(`<${backwards(text)}`)}:*` : lexeme(text));
const rightly = (word: SoughtWord) => `${beginning(word)} | ${end(word)}`;
const slips = (word: SoughtWord) => [...word.slips].map(lexeme).join(' | ');

/** How good the hits of a word are, the best first: the whole word, its beginning, its end, a slip. */
const bySlip = 3;
const grade = (words: SQL) => sql`case when ${words} @@ word.whole then 0 when ${words} @@ word.beginning then 1
  when ${words} @@ word."end" then 2 else ${sql.raw(String(bySlip))} end`;

/** How good a name is: it is the whole search, it begins with it, or neither. */
const named = (names: SQL, text: string) => sql`case when strpos(${names}, ${`/${text}/`}) > 0 then 0
  when strpos(${names}, ${`/${text}`}) > 0 then 1 else 2 end`;

/** Where a word is met: in the fields of a practice, or in the name of one of its doctors. */
const met = (text: string, on: SQL) => sql`
  select nth, slug, null::uuid as doctor, ${grade(sql`search_words`)} as grade, ${named(sql`search_names`, text)} as named
  from word join ${practice} on ${on}
  union all
  select nth, practice_slug, id, ${grade(sql`search_words`)}, ${named(sql`search_names`, text)}
  from word join ${practitioner} on ${on} and active`;

/** The practices with every word. `together`: all in one name, or in the fields of the practice, not here and there. */
function hitsOf(text: string, words: SoughtWord[]): SQL {
  const list = (of: (word: SoughtWord) => string) => sql`${sql.param(words.map(of))}::text[]`;
  const bySlips = sql`union all ${met(text, sql`search_slips @@ word.slips and not search_words @@ word.rightly`)}`;
  return sql`
    word as materialized (
      select nth, whole::tsquery, beginning::tsquery, "end"::tsquery, rightly::tsquery, slips::tsquery
      from unnest(${list(whole)}, ${list(beginning)}, ${list(end)}, ${list(rightly)}, ${list(slips)})
        with ordinality as asked (whole, beginning, "end", rightly, slips, nth)),
    met as (${met(text, sql`search_words @@ word.rightly`)} ${words.some((word) => word.slips.size > 0) ? bySlips : sql``}),
    met_by as (select *, count(*) over (partition by slug, doctor) as words from met),
    met_word as (
      select slug, nth, min(grade) as grade, min(named) as named, max(words) as words from met_by group by slug, nth),
    hit as (
      select slug, max(grade) as grade, min(named) as named, max(words) = ${words.length}::int as together
      from met_word group by slug having count(*) = ${words.length}::int)`;
}

type Found = { hits: FoundPractice[]; count: number; exact: number };

/**
 * Practices that have every word, from the `first`th on, the best first; how many there are in all, and without a slip.
 * Those with a slip come last, whatever else speaks for them.
 */
export async function selectHits(
  text: string,
  words: SoughtWord[],
  { first, most }: { first: number; most: number },
): Promise<Found> {
  const slip = sql.raw(String(bySlip));
  const order = sql`grade = ${slip}, named, grade, not together, sort_key, slug`;
  const page = sql`(with ${hitsOf(text, words)}
    select slug, grade = ${slip} as by_slip, row_number() over (order by ${order}) as place,
      count(*) over ()::int as found, (count(*) filter (where grade < ${slip}) over ())::int as exact
    from hit join ${practice} using (slug)
    order by place limit ${most}::int offset ${first}::int) as page`;
  const rows = await readOpen((from) =>
    from
      .select({
        ...hitFields,
        bySlip: sql<boolean>`page.by_slip`,
        doctors: sql<string[]>`(select coalesce(json_agg(name order by name), '[]') from ${practitioner}
          where practice_slug = ${practice.slug} and active)`,
        found: sql<number>`page.found`,
        exact: sql<number>`page.exact`,
      })
      .from(page)
      .innerJoin(practice, sql`${practice.slug} = page.slug`)
      .orderBy(sql`page.place`),
  );
  return {
    hits: rows.map(({ found: _found, exact: _exact, ...hit }) => hit),
    count: rows[0]?.found ?? 0,
    exact: rows[0]?.exact ?? 0,
  };
}
