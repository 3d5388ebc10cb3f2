/** The RS256 key that signs tokens: made fresh, or kept in a file so that old id_tokens stay valid as hints. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { JWK } from 'oidc-provider';
import { StartFault, standIn } from './stand-in';

function freshKey(): JWK {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kid = `fake-${randomBytes(4).toString('hex')}`;
  return { ...privateKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' } as JWK;
}

function keptKey(file: string): JWK | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  try {
    const key = JSON.parse(text);
    if (key.kty === 'RSA' && key.d && key.kid) return key;
  } catch {}
  throw new StartFault(
    `The fake ${standIn().name} cannot start: ${file} holds no signing key; delete it to get a new one.`,
  );
}

/** The signing key with a `kid`. Throws a StartFault when the file is damaged or cannot be written. */
export function signingKey(file: string | undefined): JWK {
  const kept = file && keptKey(file);
  if (kept) return kept;
  const key = freshKey();
  if (!file) return key;
  try {
    writeFileSync(file, JSON.stringify(key), { mode: 0o600 });
  } catch (cause) {
    throw new StartFault(`The fake ${standIn().name} cannot start: its signing key cannot be kept in ${file}.`, {
      cause,
    });
  }
  return key;
}
