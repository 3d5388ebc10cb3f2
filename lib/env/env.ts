/**
 * The only reader of process.env: checks every variable at start-up and reports all faults in one message.
 * What each variable means: `.env.example` and `docs/contract.md`. Each way to log in has its own `variables.ts`.
 */
import 'server-only';
import { z } from 'zod';
import { idPortenVariables } from '@/lib/auth/ways/idporten/variables';
import { naisVariables } from '@/lib/auth/ways/nais/variables';
import { signicatVariables } from '@/lib/auth/ways/signicat/variables';
import { signicatRestVariables } from '@/lib/auth/ways/signicat-rest/variables';
import { channelFaults, channelVariables } from '@/lib/notifications/channels/variables';
import { PUBLIC_BUILD_SALT } from './build-salt';
import { address, databaseAddress, flag, isLoopback, keyring, port, secret, share } from './values';

/** The host is a folder: the embedded development database, reached through a socket. */
const onSocket = /[?&]host=(%2F|\/)|@%2F/i;

/** The key that `scripts/build.ts` gives Next, so that ids of server actions are equal in every build. */
const loginMethods = z.discriminatedUnion(
  'LOGIN_METHOD',
  [idPortenVariables, signicatVariables, signicatRestVariables, naisVariables],
  'must be idporten, signicat, signicat-rest or nais',
);

const ownVariables = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  NEXTAUTH_URL: address
    .refine((value) => new URL(value).pathname === '/', 'must have no path')
    .transform((value) => new URL(value).origin),
  NEXTAUTH_SECRET: secret,
  DATABASE_URL: databaseAddress,
  DATABASE_DIRECT_URL: databaseAddress.optional(),
  DATABASE_READ_URL: databaseAddress.optional(),
  DATABASE_STATEMENTS: z.enum(['named', 'unnamed'], { error: 'must be named or unnamed' }).default('unnamed'),
  DATA_KEYS: keyring,
  LOOKUP_KEYS: keyring,
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=$/, 'must be 32 bytes in base64')
    .refine((value) => value !== PUBLIC_BUILD_SALT, 'is the public one of the build: make one of your own'),
  TRUSTED_PROXY: flag.default(false),
  SYNTHETIC_PEOPLE_ONLY: flag.default(false),
  CRON_SECRET: secret.optional(),
  NOTIFICATIONS_SAY_WHEN: flag.default(true),
  METRICS_PORT: port.optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }).optional(),
  OTEL_EXPORTER_OTLP_PROTOCOL: z.literal('http/protobuf', { error: 'must be http/protobuf' }).default('http/protobuf'),
  OTEL_TRACES_SAMPLER_ARG: share.default(1),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  ...channelVariables.shape,
});

/**
 * Addresses of issuers, Altinn and the contact register: behind a public NEXTAUTH_URL none may be a stand-in on this
 * machine. A mail server may.
 */
const isLoginAddress = (name: string) =>
  /^(?!DATABASE_|NEXTAUTH_|SMTP_)\w+_(URL|URI|ISSUER)$|^MASKINPORTEN_TOKEN_ENDPOINT$/.test(name);

const schema = z
  .intersection(ownVariables, loginMethods)
  .superRefine((env, context) => {
    const fault = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    const lookupKeys = new Set(env.LOOKUP_KEYS.map(({ key }) => key.toString('hex')));
    if (env.DATA_KEYS.some(({ key }) => lookupKeys.has(key.toString('hex')))) {
      fault('LOOKUP_KEYS', 'has a key of DATA_KEYS: the two are kept apart');
    }
    for (const { name, message } of channelFaults(env)) fault(name, message);
    if (isLoopback(env.NEXTAUTH_URL)) return;
    for (const [name, value] of Object.entries(env)) {
      if (isLoginAddress(name) && typeof value === 'string' && isLoopback(value))
        fault(name, 'is a stand-in on this machine, but NEXTAUTH_URL is public');
    }
    for (const name of ['DATABASE_URL', 'DATABASE_DIRECT_URL', 'DATABASE_READ_URL'] as const) {
      if (onSocket.test(env[name] ?? ''))
        fault(name, 'is the embedded development database, but NEXTAUTH_URL is public');
    }
  })
  .transform((env) => ({ ...env, DATABASE_DIRECT_URL: env.DATABASE_DIRECT_URL ?? env.DATABASE_URL }));

export type Env = z.output<typeof schema>;

/** Parses an environment. Throws one Error that names every fault, and repeats no value. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const set = Object.entries(source).filter(([, value]) => value !== undefined && value !== '');
  const given = { LOGIN_METHOD: 'idporten', ...Object.fromEntries(set) };
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const faults = result.error.issues.flatMap(({ path, code, message }) => {
    const name = String(path[0] ?? 'environment');
    if (name in given) return [`  ${name} ${message}`];
    if (code !== 'custom') return [`  ${name} is missing`];
    // Derived from another variable with the same fault: this one cannot be set.
    return isLoginAddress(name) ? [] : [`  ${name} ${message}`];
  });
  throw new Error(
    `The portal cannot start, its environment has ${faults.length} fault(s):\n${[...new Set(faults)].join('\n')}`,
  );
}

let parsed: Env | undefined;

/** The checked environment. Parsed at first use, so that a build needs no secret. Throws as `parseEnv` does. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

type LoginMethodName = Env['LOGIN_METHOD'];

/** The environment, typed with the variables of one way to log in. Throws if another way is configured. */
export function envOf<Name extends LoginMethodName>(name: Name): Extract<Env, { LOGIN_METHOD: Name }> {
  const all = env();
  if (all.LOGIN_METHOD !== name) throw new Error(`LOGIN_METHOD is not ${name}`);
  return all as Extract<Env, { LOGIN_METHOD: Name }>;
}
