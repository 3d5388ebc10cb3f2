/** RSA keys as JWKs: made fresh, or kept in a file so that tokens stay valid over a restart. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { cannotStart } from './stand-in';

export const privateKey = z.looseObject({ kty: z.literal('RSA'), kid: z.string(), d: z.string() });
export type PrivateKey = z.infer<typeof privateKey>;

export const publicKeySet = z.object({ keys: z.array(z.looseObject({ kty: z.string(), kid: z.string() })).min(1) });

export function freshKey(name: string): PrivateKey {
  const { privateKey: made } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kid = `${name}-${randomBytes(4).toString('hex')}`;
  return privateKey.parse({ ...made.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' });
}

/** What others may know of a key. */
export function publicHalf({ kty, kid, n, e }: PrivateKey) {
  return { keys: [{ kty, kid, n, e, alg: 'RS256', use: 'sig' }] };
}

function textIn(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function parsed(text: string, file: string): PrivateKey {
  try {
    return privateKey.parse(JSON.parse(text));
  } catch (cause) {
    throw cannotStart(`${file} holds no signing key; delete it to get a new one`, cause);
  }
}

/** The key of the file, or a fresh one. Throws a StartFault when the file is damaged or cannot be written. */
export function signingKey(file: string | undefined): PrivateKey {
  const text = file && textIn(file);
  if (file && text !== undefined) return parsed(String(text), file);
  const key = freshKey('stand-in');
  if (!file) return key;
  try {
    writeFileSync(file, JSON.stringify(key), { mode: 0o600 });
  } catch (cause) {
    throw cannotStart(`its signing key cannot be kept in ${file}`, cause);
  }
  return key;
}
