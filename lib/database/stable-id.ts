import { createHash } from 'node:crypto';

/** The same UUID for the same words, so that seeding again finds its rows. UUID version 8, RFC 9562. */
export function stableId(...words: string[]): string {
  const hex = createHash('sha256').update(words.join('\0')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
