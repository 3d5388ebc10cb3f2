/**
 * `make-key login | data | lookup`: a new key, printed and never written anywhere. What to do with it:
 * docs/login.md (login), docs/deploy.md (data, lookup).
 */
import 'server-only';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { now } from '@/lib/calendar/clock';

const dateOf = (at: Date) => at.toISOString().slice(0, 10);
const randomSuffix = () => randomBytes(2).toString('hex');

/** The `kid` begins with the date (UTC), so that readiness can tell the key's age: `lib/auth/ways/key-age.ts`. */
function loginKey(at: Date): string {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const header = { kid: `${dateOf(at)}-${randomSuffix()}`, alg: 'RS256', use: 'sig' };
  return [
    'private, for IDPORTEN_CLIENT_JWK (into the secret store and nowhere else):',
    JSON.stringify({ ...privateKey.export({ format: 'jwk' }), ...header }),
    'public, to register at ID-porten:',
    JSON.stringify({ ...publicKey.export({ format: 'jwk' }), ...header }),
  ].join('\n');
}

/** Ids of both rings are letters and digits only: `lib/env/env.ts`. */
const ringKey = (at: Date) =>
  `${dateOf(at).replaceAll('-', '')}${randomSuffix()}:${randomBytes(32).toString('base64url')}`;

/** The key as text, to print. Throws for a kind that is none of the three. */
export function makeKey(kind: string | undefined, at: Date = now()): string {
  if (kind === 'login') return loginKey(at);
  if (kind === 'data' || kind === 'lookup') return ringKey(at);
  throw new Error('Name one kind of key: make-key login, make-key data or make-key lookup.');
}
