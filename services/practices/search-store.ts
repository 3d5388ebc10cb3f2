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
const rightly = (word: SoughtWord) =>
  word.hasEnd ? `(${beginning(word)} | ${lexeme(`<${backwards(word.text)}`)}:*)` : beginning(word);
const nearly = (word: SoughtWord) => `(${[...word.slips].map(lexeme).join(' | ')})`;

const query = (text: string) => sql`${text}::tsquery`;
const all = (words: SoughtWord[], of: (word: SoughtWord) => string) => query(words.map(of).join(' & '));

/** How good a hit is, the best first: whole words, beginnings, ends, a slip. */
const bySlip = sql.raw('3');
const grade = (words: SoughtWord[]) => sql`case when search_words @@ ${all(words, whole)} then 0
  when search_words @@ ${all(words, beginning)} then 1 when search_words @@ ${all(words, rightly)} then 2 else ${bySlip} end`;

/** How good a name is: it is the whole search, it begins with it, or neither. */
const named = (text: string) => sql`case when strpos(search_names, ${`/${text}/`}) > 0 then 0
  when strpos(search_names, ${`/${text}`}) > 0 then 1 else 2 end`;

const either = (practices: SQL, doctors: SQL) => sql`${practices} union all ${doctors}`;
const joined = (parts: SQL[]) => sql.join(parts, sql` union all `);

/** Practices that have all words in their own fields, or in the name of one doctor. */
function inOneText(text: string, words: SoughtWord[]): SQL {
  const fields = sql`${grade(words)} as grade, ${named(text)} as named`;
  const where = sql`search_words @@ ${all(words, rightly)}`;
  return sql`
    met as (${either(
      sql`select slug, sort_key, ${fields} from ${practice} where ${where}`,
      sql`select practice_slug, (select sort_key from ${practice} where slug = practice_slug), ${fields}
        from ${practitioner} where ${where} and active`,
    )}),
    hit as (
      select slug, min(sort_key) as sort_key, min(grade) as grade, min(named) as named, true as together
      from met group by slug)`;
}

/** Practices that have every word somewhere, one as its slip. `together`: as above, but for the slips. */
function hereAndThere(text: string, words: SoughtWord[]): SQL {
  const one = all(words, rightly);
  const allNearly = words.every(({ slips }) => slips.size > 0);
  const oneName = allNearly
    ? sql`(search_words @@ ${one} or search_slips @@ ${all(words, nearly)})`
    : sql`search_words @@ ${one}`;
  const met = words.flatMap((word, nth) => {
    const fields = (together: SQL) =>
      sql`${sql.raw(String(nth))} as nth, ${grade([word])} as grade, ${named(text)} as named, ${together} as together`;
    const from = (where: SQL) =>
      either(
        sql`select slug, ${fields(sql`search_words @@ ${one}`)} from ${practice} where ${where}`,
        sql`select practice_slug, ${fields(oneName)} from ${practitioner} where ${where} and active`,
      );
    const slip = sql`search_slips @@ ${query(nearly(word))} and not search_words @@ ${query(rightly(word))}`;
    return [from(sql`search_words @@ ${query(rightly(word))}`), ...(word.slips.size > 0 ? [from(slip)] : [])];
  });
  return sql`
    met as (${joined(met)}),
    met_word as (select slug, min(grade) as grade, min(named) as named, bool_or(together) as together from met group by slug, nth),
    with_all as (
      select slug, max(grade) as grade, min(named) as named, bool_or(together) as together from met_word
      group by slug having count(*) = ${words.length}::int),
    hit as (select with_all.*, sort_key from with_all join ${practice} using (slug))`;
}

type Found = { hits: FoundPractice[]; count: number; exact: number };
type Page = { first: number; most: number };

/**
 * A page of the hits, the best first; how many there are in all, and how many without a slip. Those with a slip come last,
 * whatever else speaks for them.
 */
async function pageOf(hits: SQL, { first, most }: Page): Promise<Found> {
  const order = sql`grade = ${bySlip}, named, grade, not together, sort_key, slug collate "C"`;
  const page = sql`(with ${hits}
    select slug, grade = ${bySlip} as by_slip, row_number() over (order by ${order}) as place,
      count(*) over ()::int as found, (count(*) filter (where grade < ${bySlip}) over ())::int as exact
    from hit
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

/** Practices that have all words in their own fields, or in the name of one doctor, from the `first`th on. */
export const selectRight = (text: string, words: SoughtWord[], page: Page) => pageOf(inOneText(text, words), page);

/** The same and those that have the words here and there, or with a slip; it costs more. */
export const selectNear = (text: string, words: SoughtWord[], page: Page) => pageOf(hereAndThere(text, words), page);
