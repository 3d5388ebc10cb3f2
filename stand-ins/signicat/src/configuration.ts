/** The process' settings, all from the environment; every fault in one sentence. */
import { z } from 'zod';
import { StartFault } from '../../idporten/src/stand-in';

const publicKeys = z.object({ keys: z.array(z.looseObject({ kty: z.string(), kid: z.string() })).min(1) });

const client = z
  .object({
    client_id: z.string().min(1),
    client_name: z.string().min(1).optional(),
    client_secret: z.string().min(1).optional(),
    jwks: publicKeys.optional(),
    redirect_uris: z.array(z.url()).min(1),
    post_logout_redirect_uris: z.array(z.url()).default([]),
    frontchannel_logout_uri: z.url().optional(),
    backchannel_logout_uri: z.url().optional(),
  })
  .refine(
    ({ client_secret, jwks }) => Boolean(client_secret) !== Boolean(jwks),
    'needs client_secret or jwks, not both',
  );
/** A client that logs citizens in, in the words of OpenID Connect Dynamic Client Registration. */
export type OidcClient = z.infer<typeof client>;

const apiClient = z.object({ client_id: z.string().min(1), client_secret: z.string().min(1) });
/** A client of the Authentication REST API; each is an account of its own. */
export type ApiClient = z.infer<typeof apiClient>;

function json<Schema extends z.ZodType>(variable: string, schema: Schema) {
  return z
    .string(`${variable} is missing`)
    .transform((text, context) => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue(`${variable} is not JSON`);
        return z.NEVER;
      }
    })
    .pipe(schema);
}

const privateKey = z.looseObject({ kty: z.literal('RSA'), kid: z.string(), d: z.string() });

const environment = z.object({
  SIGNICAT_SIMULATOR_PORT: z.coerce.number().int().min(1).max(65535).default(9001),
  SIGNICAT_SIMULATOR_HOST: z.enum(['localhost', '127.0.0.1']).default('localhost'),
  SIGNICAT_SIMULATOR_CLIENTS: json('SIGNICAT_SIMULATOR_CLIENTS', z.array(client)),
  SIGNICAT_SIMULATOR_API_CLIENTS: json('SIGNICAT_SIMULATOR_API_CLIENTS', z.array(apiClient)),
  SIGNICAT_SIMULATOR_KEYS: z.string().min(1).optional(),
  SIGNICAT_SIMULATOR_MISBEHAVES: z.enum(['true', 'false'], 'must be true or false').default('false'),
  SIGNICAT_SIMULATOR_IDPORTEN_WELL_KNOWN_URL: z.url({ protocol: /^https?$/ }),
  SIGNICAT_SIMULATOR_IDPORTEN_CLIENT_ID: z.string().min(1).default('signicat'),
  SIGNICAT_SIMULATOR_IDPORTEN_CLIENT_JWK: json('SIGNICAT_SIMULATOR_IDPORTEN_CLIENT_JWK', privateKey),
});

/** How the broker is registered at ID-porten. */
export interface IdportenRegistration {
  wellKnownUrl: string;
  clientId: string;
  jwk: z.infer<typeof privateKey>;
}

export interface Configuration {
  port: number;
  /** Where browsers find the process, e.g. `http://localhost:9001`. */
  origin: string;
  clients: OidcClient[];
  apiClients: ApiClient[];
  /** The file that keeps the signing key between restarts; without it the key is fresh each time. */
  keyFile: string | undefined;
  /** Tests only: takes orders to misbehave, see `misbehaviour/misbehave.ts`. */
  misbehaves: boolean;
  idporten: IdportenRegistration;
}

/** Reads the settings. Throws a StartFault that names everything wrong. */
export function configurationFrom(source: Record<string, string | undefined>): Configuration {
  const read = environment.safeParse(source);
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new StartFault(`The fake Signicat cannot start: ${faults.join('; ')}.`);
  }
  const { data } = read;
  return {
    port: data.SIGNICAT_SIMULATOR_PORT,
    origin: `http://${data.SIGNICAT_SIMULATOR_HOST}:${data.SIGNICAT_SIMULATOR_PORT}`,
    clients: data.SIGNICAT_SIMULATOR_CLIENTS,
    apiClients: data.SIGNICAT_SIMULATOR_API_CLIENTS,
    keyFile: data.SIGNICAT_SIMULATOR_KEYS,
    misbehaves: data.SIGNICAT_SIMULATOR_MISBEHAVES === 'true',
    idporten: {
      wellKnownUrl: data.SIGNICAT_SIMULATOR_IDPORTEN_WELL_KNOWN_URL,
      clientId: data.SIGNICAT_SIMULATOR_IDPORTEN_CLIENT_ID,
      jwk: data.SIGNICAT_SIMULATOR_IDPORTEN_CLIENT_JWK,
    },
  };
}
