/** The process' settings, all from the environment; every fault in one sentence. */
import { z } from 'zod';
import { StartFault } from './stand-in';

const client = z.object({
  client_id: z.string().min(1),
  /** What the pages call the service; the client id where it is left out. */
  client_name: z.string().min(1).optional(),
  jwks: z.object({ keys: z.array(z.looseObject({ kty: z.string(), kid: z.string() })).min(1) }),
  redirect_uris: z.array(z.url()).min(1),
  post_logout_redirect_uris: z.array(z.url()).default([]),
  frontchannel_logout_uri: z.url().optional(),
  backchannel_logout_uri: z.url().optional(),
  /** ID-porten recommends PAR. False for a client that cannot: next-auth 4 by itself has none. */
  require_pushed_authorization_requests: z.boolean().default(true),
  /** The one resource that the client may ask an access token for; see `resource.ts`. */
  resource: z.url().optional(),
  /** Its access tokens say no more than real ones are known to: no `amr`, `auth_time` and `sid`. */
  sparse_access_token: z.boolean().default(false),
});
/** A registered client, in the words of OpenID Connect Dynamic Client Registration. */
export type RegisteredClient = z.infer<typeof client>;

const clientList = z
  .string('IDPORTEN_SIMULATOR_CLIENTS is missing')
  .transform((text, context) => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue('IDPORTEN_SIMULATOR_CLIENTS is not JSON');
      return z.NEVER;
    }
  })
  .pipe(z.array(client).min(1));

const environment = z.object({
  IDPORTEN_SIMULATOR_PORT: z.coerce.number().int().min(1).max(65535).default(9000),
  IDPORTEN_SIMULATOR_HOST: z.enum(['localhost', '127.0.0.1']).default('localhost'),
  IDPORTEN_SIMULATOR_CLIENTS: clientList,
  IDPORTEN_SIMULATOR_KEYS: z.string().min(1).optional(),
  IDPORTEN_SIMULATOR_MISBEHAVES: z.enum(['true', 'false'], 'must be true or false').default('false'),
});

export interface Configuration {
  port: number;
  issuer: string;
  clients: RegisteredClient[];
  /** The file that keeps the signing key between restarts; without it the key is fresh each time. */
  keyFile: string | undefined;
  /** Tests only: takes orders to misbehave, see `misbehaviour/orders.ts`. */
  misbehaves: boolean;
}

/** Reads the settings. Throws a StartFault that names everything wrong. */
export function configurationFrom(source: Record<string, string | undefined>): Configuration {
  const read = environment.safeParse(source);
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new StartFault(`The fake ID-porten cannot start: ${faults.join('; ')}.`);
  }
  const {
    IDPORTEN_SIMULATOR_PORT: port,
    IDPORTEN_SIMULATOR_HOST: host,
    IDPORTEN_SIMULATOR_CLIENTS: clients,
  } = read.data;
  const { IDPORTEN_SIMULATOR_KEYS: keyFile, IDPORTEN_SIMULATOR_MISBEHAVES: misbehaves } = read.data;
  return { port, issuer: `http://${host}:${port}`, clients, keyFile, misbehaves: misbehaves === 'true' };
}
