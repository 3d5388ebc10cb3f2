/** The process' settings, all from the environment; every fault in one sentence. */
import { z } from 'zod';

const environment = z.object({
  SECOND_RELYING_PARTY_URL: z.url({ protocol: /^http$/ }).transform((value) => new URL(value)),
  SECOND_RELYING_PARTY_WELL_KNOWN_URL: z.url(),
  SECOND_RELYING_PARTY_CLIENT_ID: z.string().min(1),
  SECOND_RELYING_PARTY_CLIENT_JWK: z
    .string()
    .transform((text) => JSON.parse(text) as unknown)
    .pipe(z.looseObject({ kty: z.literal('RSA'), kid: z.string(), d: z.string() })),
});

export interface Configuration {
  /** Where browsers find the service. */
  url: URL;
  wellKnownUrl: string;
  clientId: string;
  /** The private key that the client authenticates with. */
  jwk: { kty: 'RSA'; kid: string; d: string };
}

/** A fault in the settings or the surroundings that one sentence explains. */
export class StartFault extends Error {}

/** Reads the settings. Throws a StartFault that names everything wrong. */
export function configurationFrom(source: Record<string, string | undefined>): Configuration {
  const read = environment.safeParse(source);
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new StartFault(`The second service cannot start: ${faults.join('; ')}.`);
  }
  return {
    url: read.data.SECOND_RELYING_PARTY_URL,
    wellKnownUrl: read.data.SECOND_RELYING_PARTY_WELL_KNOWN_URL,
    clientId: read.data.SECOND_RELYING_PARTY_CLIENT_ID,
    jwk: read.data.SECOND_RELYING_PARTY_CLIENT_JWK,
  };
}
