/**
 * The only reader of process.env: every variable the portal knows, checked at start-up, all faults in one message.
 * What each variable means stands in `.env.example` and `docs/contract.md`.
 */
import 'server-only';
import { z } from 'zod';

const wellKnownPath = '/.well-known/openid-configuration';
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** True for an http(s) address on this machine: the only place where plain http is accepted. */
export function isLoopback(address: string): boolean {
  return LOOPBACK.has(new URL(address).hostname.replace(/\.$/, ''));
}

const address = z
  .url({ protocol: /^https?$/, error: 'must be an http(s) address' })
  .refine((value) => value.startsWith('https://') || isLoopback(value), 'must be https (plain http only on loopback)');

/** A folder as host: how the embedded development database is reached. */
const onSocket = /[?&]host=(%2F|\/)|@%2F/i;

const flag = z.enum(['true', 'false'], { error: 'must be true or false' }).transform((value) => value === 'true');

const secret = z
  .string()
  .min(32, 'must be at least 32 characters')
  .refine((value) => !/change|example|secret/i.test(value), 'is a placeholder: make one of your own');

const base64urlKey = /^[A-Za-z0-9]{1,32}:[A-Za-z0-9_-]{43}$/;

/** `id:key,id:key`, newest first; each key is 32 bytes in base64url. */
const keyring = z
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

/** What `npm run build` gives Next in place of the key, so that ids of server actions are equal in every build. */
export const PUBLIC_BUILD_SALT = 'dGhlIHNhbWUgaW4gZXZlcnkgYnVpbGQgb2YgdGhpcyE=';

const privateJwk = z
  .looseObject({
    kty: z.literal('RSA'),
    kid: z.string().min(1),
    d: z.string().min(1),
    n: z.string(),
    e: z.string(),
  })
  // openid-client prefers a key that says what it is for: all say so, and the first one signs.
  .transform((key) => ({ ...key, alg: 'RS256', use: 'sig' }));

/** One private JWK, or `{"keys":[…]}` with at most two of them: the first signs. */
const clientJwk = z
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

const schema = z
  .object({
    NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
    NEXTAUTH_URL: address
      .refine((value) => new URL(value).pathname === '/', 'must have no path')
      .transform((value) => new URL(value).origin),
    NEXTAUTH_SECRET: secret,
    LOGIN_METHOD: z.enum(['idporten']).default('idporten'),
    IDPORTEN_WELL_KNOWN_URL: address.refine((value) => value.endsWith(wellKnownPath), `must end with ${wellKnownPath}`),
    IDPORTEN_ISSUER: address.optional(),
    IDPORTEN_CLIENT_ID: z.string().min(1, 'is empty'),
    IDPORTEN_CLIENT_JWK: clientJwk.optional(),
    IDPORTEN_CLIENT_SECRET: secret.optional(),
    DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgresql:// address'),
    DATABASE_DIRECT_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must be a postgresql:// address')
      .optional(),
    DATA_KEYS: keyring,
    LOOKUP_KEYS: keyring,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z
      .string()
      .regex(/^[A-Za-z0-9+/]{43}=$/, 'must be 32 bytes in base64')
      .refine((value) => value !== PUBLIC_BUILD_SALT, 'is the public one of the build: make one of your own'),
    TRUSTED_PROXY: flag.default(false),
    SYNTHETIC_PEOPLE_ONLY: flag.default(false),
    CRON_SECRET: secret.optional(),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  })
  .superRefine((env, context) => {
    const fault = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (!env.IDPORTEN_CLIENT_JWK === !env.IDPORTEN_CLIENT_SECRET) {
      fault('IDPORTEN_CLIENT_JWK', 'or IDPORTEN_CLIENT_SECRET must be set, and only one of them');
    }
    const lookupKeys = new Set(env.LOOKUP_KEYS.map(({ key }) => key.toString('hex')));
    if (env.DATA_KEYS.some(({ key }) => lookupKeys.has(key.toString('hex')))) {
      fault('LOOKUP_KEYS', 'has a key of DATA_KEYS: the two are kept apart');
    }
    if (isLoopback(env.NEXTAUTH_URL)) return;
    if (isLoopback(env.IDPORTEN_WELL_KNOWN_URL))
      fault('IDPORTEN_WELL_KNOWN_URL', 'is a stand-in on this machine, but NEXTAUTH_URL is public');
    for (const name of ['DATABASE_URL', 'DATABASE_DIRECT_URL'] as const) {
      if (onSocket.test(env[name] ?? ''))
        fault(name, 'is the embedded development database, but NEXTAUTH_URL is public');
    }
  })
  .transform((env) => ({
    ...env,
    IDPORTEN_ISSUER: env.IDPORTEN_ISSUER ?? env.IDPORTEN_WELL_KNOWN_URL.slice(0, -wellKnownPath.length),
    DATABASE_DIRECT_URL: env.DATABASE_DIRECT_URL ?? env.DATABASE_URL,
  }));

export type Env = z.output<typeof schema>;

/** Reads and checks an environment. Throws one Error that names every fault; values are never repeated in it. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => {
    const name = issue.path[0] ?? 'environment';
    return `  ${String(name)} ${String(name) in given ? issue.message : issue.code === 'custom' ? issue.message : 'is missing'}`;
  });
  throw new Error(
    `The portal cannot start, its environment has ${faults.length} fault(s):\n${[...new Set(faults)].join('\n')}`,
  );
}

let parsed: Env | undefined;

/** The checked environment. Parsed at first use, so that a build needs no secret. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}
