/** How the lists are written down. */
import type { Meanings, Source } from './meaning';

/** A list whose meanings all stand on one page. */
export function allFrom(source: Source, texts: Record<string, string>): Meanings {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, { text, source }]));
}
