/**
 * A keyed hash of what a check page shows. The page's form carries it as text, the service's row stores the bytes.
 * A plain hash of a short text could be guessed.
 */
import 'server-only';
import { timingSafeEqual } from 'node:crypto';
import { lookups } from '@/lib/database/encryption';

export type Seal = {
  /** For the form. */
  text: string;
  /** For the row. */
  hash: Buffer;
  /** True for a seal of the same content, also one made with an older key. */
  matches: (sealed: string | Buffer) => boolean;
};

/** The seal of content. The same content must give the same JSON. `service` keeps services' seals apart. */
export function sealOf(service: string, content: unknown): Seal {
  const hashes = lookups(service, JSON.stringify(content)).map(({ hash }) => hash);
  const [hash] = hashes;
  if (!hash) throw new Error('LOOKUP_KEYS is empty');
  const matches = (sealed: string | Buffer) => {
    const given = typeof sealed === 'string' ? Buffer.from(sealed, 'base64url') : sealed;
    return hashes.some((known) => known.length === given.length && timingSafeEqual(known, given));
  };
  return { text: hash.toString('base64url'), hash, matches };
}
