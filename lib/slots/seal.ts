/**
 * What a check page showed, as a keyed hash: the page carries it as text, the service's row keeps its bytes. A plain hash
 * of a short text could be guessed.
 */
import 'server-only';
import { timingSafeEqual } from 'node:crypto';
import { lookups } from '@/lib/database/encryption';

export type Seal = {
  /** For the form. */
  text: string;
  /** For the row. */
  hash: Buffer;
  /** True for the same content, also when it was sealed under an older key. */
  isOf: (sealed: string | Buffer) => boolean;
};

/** Seals content, which must be the same JSON whenever the same was shown. */
export function sealOf(service: string, content: unknown): Seal {
  const hashes = lookups(service, JSON.stringify(content)).map(({ hash }) => hash);
  const [hash] = hashes;
  if (!hash) throw new Error('LOOKUP_KEYS is empty');
  const isOf = (sealed: string | Buffer) => {
    const given = typeof sealed === 'string' ? Buffer.from(sealed, 'base64url') : sealed;
    return hashes.some((known) => known.length === given.length && timingSafeEqual(known, given));
  };
  return { text: hash.toString('base64url'), hash, isOf };
}
