/** Schemas for the values of variables; `env.ts` and each way to log in build on them. */
import 'server-only';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** True for an http(s) address on this machine: the only place where plain http is accepted. */
export function isLoopback(address: string): boolean {
  return LOOPBACK.has(new URL(address).hostname.replace(/\.$/, ''));
}

/** An https address, or an http address on this machine. */
export const address = z
  .url({ protocol: /^https?$/, error: 'must be an http(s) address', abort: true })
  .refine((value) => value.startsWith('https://') || isLoopback(value), 'must be https (plain http only on loopback)');

/** True if the files that a database's address names can be read: node-postgres reads them at the first connection. */
function hasReadableFiles(value: string): boolean {
  const files = [...value.matchAll(/[?&]ssl(?:rootcert|cert|key)=([^&]*)/g)];
  try {
    return files.every(([, file = '']) => readFileSync(decodeURIComponent(file)).length > 0);
  } catch {
    return false;
  }
}

export const databaseAddress = z
  .string()
  .regex(/^postgres(ql)?:\/\//, { error: 'must be a postgresql:// address', abort: true })
  .refine(hasReadableFiles, 'names a file (sslrootcert, sslcert or sslkey) that cannot be read');

export const flag = z
  .enum(['true', 'false'], { error: 'must be true or false' })
  .transform((value) => value === 'true');

/** A TCP port. */
export const port = z
  .string()
  .regex(/^[1-9]\d{0,4}$/, { error: 'must be a port, 1 to 65535', abort: true })
  .transform(Number)
  .refine((value) => value <= 65_535, 'must be a port, 1 to 65535');

/** A share, 0 to 1. */
export const share = z
  .string()
  .regex(/^(?:0?\.\d+|[01](?:\.0+)?)$/, 'must be a share, 0 to 1')
  .transform(Number);

export const secret = z
  .string()
  .min(32, 'must be at least 32 characters')
  .refine((value) => !/change|example|secret/i.test(value), 'is a placeholder: make one of your own');

const base64urlKey = /^[A-Za-z0-9]{1,32}:[A-Za-z0-9_-]{43}$/;

/** `id:key,id:key`, newest first; each key is 32 bytes in base64url. */
export const keyring = z
  .string()
  .transform((value) => value.split(',').map((part) => part.trim()))
  .refine((parts) => parts.every((part) => base64urlKey.test(part)), {
    error: 'must be id:key[,id:key], key = 32 bytes in base64url',
    abort: true,
  })
  .transform((parts) =>
    parts.map((part) => {
      const [id = '', key = ''] = part.split(':');
      return { id, key: Buffer.from(key, 'base64url') };
    }),
  )
  .refine((keys) => keys.every(({ key }) => new Set(key).size > 8), 'holds a key that is not random')
  .refine((keys) => new Set(keys.map((key) => key.id)).size === keys.length, 'has the same key id twice');

const privateJwk = z
  .looseObject({
    kty: z.literal('RSA'),
    kid: z.string().min(1),
    d: z.string().min(1),
    n: z.string(),
    e: z.string(),
  })
  // openid-client prefers keys with `alg` and `use`. With them on every key, it signs with the first.
  .transform((key) => ({ ...key, alg: 'RS256', use: 'sig' }));

/** One private JWK, or `{"keys":[…]}` with at most two of them: the first signs. */
export const clientJwk = z
  .string()
  .transform((value, context) => {
    try {
      return JSON.parse(value) as unknown;
    } catch {
      context.addIssue('must be one line of JSON');
      return z.NEVER;
    }
  })
  .pipe(
    z.union([z.object({ keys: z.array(privateJwk).min(1).max(2) }), privateJwk.transform((key) => ({ keys: [key] }))], {
      error: 'must be a private RSA JWK with a kid, or {"keys":[…]} with one or two of them',
    }),
  );

const wellKnownPath = '/.well-known/openid-configuration';

/** The address of an OpenID provider's metadata. */
export const wellKnownUrl = address.refine((value) => value.endsWith(wellKnownPath), `must end with ${wellKnownPath}`);

/** OpenID Connect Discovery 1.0, 4: the issuer is the address of the metadata without its ending. */
export const issuerOfWellKnown = (value: string) => value.slice(0, -wellKnownPath.length);

/** The address of an issuer's metadata. */
export const wellKnownOfIssuer = (issuer: string) => `${issuer}${wellKnownPath}`;

/**
 * For `refine`: exactly one of two variables is set, such as a key or a secret. Also checked where other variables are
 * wrong, so that one message reports all faults.
 */
export function oneOf(key: string, other: string) {
  const exactlyOne = (env: Record<string, unknown>) => !env[key] !== !env[other];
  const wrong = { path: [key], error: `or ${other} must be set, and only one of them`, when: () => true };
  return [exactlyOne, wrong] as const;
}
