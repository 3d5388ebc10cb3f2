/** Search of practices: by name, doctors, address, postal code and municipality, with one slip of the finger in a word. */
import 'server-only';
import { selectAll } from './list-store';
import type { ListedPractice } from './practices';
import { queryOf } from './search';
import { selectNear, selectRight } from './search-store';
import { bestPiece, piecesOf, type SoughtWord, soughtWords } from './word-match';

/** A practice that was found. `bySlip`: a word of the search is only nearly one of its words. */
export type FoundPractice = ListedPractice & { doctors: string[]; alsoKnownAs: string | null; bySlip: boolean };

/** A page of what was found. `count` are on all pages together, `exact` of them without a slip; those come first. */
export type PracticeResult = {
  practices: FoundPractice[];
  count: number;
  exact: number;
  page: number;
  pages: number;
  /** For `piecesOf`, which says why a practice was found. */
  sought: SoughtWord[];
};

/** Beyond this no list goes, whatever an address asks for. */
const mostPages = 10_000;

/** How many practices a page of the list shows. */
const perPage = 20;

type Part = { practices: FoundPractice[]; count: number; exact: number; sought: SoughtWord[] };

async function all(first: number): Promise<Part> {
  const { practices, count } = await selectAll({ first, most: perPage });
  const found = practices.map((one) => ({ ...one, doctors: [], alsoKnownAs: null, bySlip: false }));
  return { practices: found, count, exact: count, sought: [] };
}

/** Words here and there, and slips, are looked for where a page has room: who has a page of hits does not need them. */
async function hits(typed: string, first: number): Promise<Part> {
  const query = queryOf(typed);
  if (query.words.length === 0) return all(first);
  const words = soughtWords(query, { slips: false });
  const right = (page: { first: number; most: number }) => selectRight(query.text, words, page);
  const { hits: practices, ...counts } = await right({ first, most: perPage });
  // Beyond the last hit no row tells how many there are.
  const count = counts.count || first === 0 ? counts.count : (await right({ first: 0, most: 1 })).count;
  if (count >= perPage) return { practices, ...counts, sought: words };
  const sought = soughtWords(query, { slips: true });
  const near = await selectNear(query.text, sought, { first, most: perPage });
  return { practices: near.hits, count: near.count, exact: near.exact, sought };
}

/**
 * Practices that have every word of the query in their name, address, municipality or the names of their doctors, the best
 * first: the name itself, its beginning, whole words, beginnings, ends, slips; then by name in Norwegian order. All by name
 * for an empty query. A page that there is not is the nearest one.
 */
export async function searchPractices(typed: string, page = 1): Promise<PracticeResult> {
  const asked = Math.max(1, Math.min(page, mostPages));
  const found = await hits(typed, (asked - 1) * perPage);
  // An empty page does not know how many pages there are.
  if (found.practices.length === 0 && asked > 1) return nearestPage(typed);
  return { ...found, page: asked, pages: Math.max(1, Math.ceil(found.count / perPage)) };
}

async function nearestPage(typed: string): Promise<PracticeResult> {
  const first = await searchPractices(typed);
  return first.pages > 1 ? searchPractices(typed, first.pages) : first;
}

const textsOf = ({ name, municipality, address, postalPlace, alsoKnownAs, doctors }: FoundPractice) =>
  [name, municipality, address, postalPlace, alsoKnownAs ?? '', ...doctors].join(' ');

/** What was meant, going by one hit: its own words where they are whole or the search has a slip. */
function correctedBy(hit: FoundPractice, sought: SoughtWord[]): string {
  const text = textsOf(hit);
  return sought
    .map((word) => {
      const best = bestPiece(piecesOf(text, [word]));
      return best?.match === 'whole' || best?.match === 'slip' ? best.text : word.text;
    })
    .join(' ');
}

/** What may have been meant, at most three; none where something was found without a slip. */
export function suggestionsOf({ practices, exact, sought }: PracticeResult): string[] {
  if (exact > 0) return [];
  return [...new Set(practices.map((hit) => correctedBy(hit, sought)))].slice(0, 3);
}
