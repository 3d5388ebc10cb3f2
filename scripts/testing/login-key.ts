/** The key that a portal under test signs with at the issuer. */
import { generateKeyPairSync } from 'node:crypto';

/** A new private key as a JWK in JSON. It takes a tenth of a second and more: a run of Jest makes one for all its files. */
export function makeLoginKey(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid: 'test' });
}
