/** The process' settings, all from the environment; every fault in one sentence. */
import { z } from 'zod';
import { isLevel, type Level } from '../../idporten/src/levels';

const tenHours = 10 * 3600;

const environment = z.object({
  LOGIN_PROXY_PORT: z.coerce.number().int().min(1).max(65535),
  LOGIN_PROXY_HOST: z.enum(['localhost', '127.0.0.1']).default('localhost'),
  LOGIN_PROXY_INGRESS: z.url({ protocol: /^http$/ }).optional(),
  LOGIN_PROXY_UPSTREAM: z.url({ protocol: /^http$/ }),
  LOGIN_PROXY_LEVEL: z.string().refine(isLevel, 'is no level of ID-porten').default('idporten-loa-substantial'),
  LOGIN_PROXY_LOCALE: z.enum(['nb', 'nn', 'se', 'en']).default('nb'),
  LOGIN_PROXY_AUDIENCE: z.url(),
  LOGIN_PROXY_MAX_LIFETIME_SECONDS: z.coerce.number().int().positive().default(tenHours),
  LOGIN_PROXY_INACTIVITY_SECONDS: z.coerce.number().int().min(0).default(0),
  IDPORTEN_WELL_KNOWN_URL: z.url(),
  IDPORTEN_CLIENT_ID: z.string().min(1),
  IDPORTEN_CLIENT_JWK: z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue('is not JSON');
        return z.NEVER;
      }
    })
    .pipe(z.looseObject({ kty: z.literal('RSA'), kid: z.string(), d: z.string() })),
});

export interface Configuration {
  port: number;
  /** Where browsers find the application: an origin, without a slash at its end. */
  ingress: string;
  /** The application itself. */
  upstream: string;
  /** Asked for where a login names no level, and the lowest that a request is handed on with. */
  level: Level;
  locale: string;
  /** The resource that access tokens are for. */
  audience: string;
  maxLifetimeSeconds: number;
  /** 0: sessions do not become inactive. */
  inactivitySeconds: number;
  wellKnownUrl: string;
  clientId: string;
  jwk: { kty: 'RSA'; kid: string; d: string };
}

/** A fault in the settings or the surroundings that one sentence explains. */
export class StartFault extends Error {}

/** Reads the settings. Throws a StartFault that names everything wrong. */
export function configurationFrom(source: Record<string, string | undefined>): Configuration {
  const { data, error } = environment.safeParse(source);
  if (!data) {
    const faults = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new StartFault(`The login proxy cannot start: ${faults.join('; ')}.`);
  }
  const { LOGIN_PROXY_PORT: port, LOGIN_PROXY_HOST: host } = data;
  return {
    port,
    ingress: new URL(data.LOGIN_PROXY_INGRESS ?? `http://${host}:${port}`).origin,
    upstream: data.LOGIN_PROXY_UPSTREAM,
    level: data.LOGIN_PROXY_LEVEL as Level,
    locale: data.LOGIN_PROXY_LOCALE,
    audience: data.LOGIN_PROXY_AUDIENCE,
    maxLifetimeSeconds: data.LOGIN_PROXY_MAX_LIFETIME_SECONDS,
    inactivitySeconds: data.LOGIN_PROXY_INACTIVITY_SECONDS,
    wellKnownUrl: data.IDPORTEN_WELL_KNOWN_URL,
    clientId: data.IDPORTEN_CLIENT_ID,
    jwk: data.IDPORTEN_CLIENT_JWK,
  };
}
