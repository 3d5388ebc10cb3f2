/** The process' settings, all from the environment; every fault in one sentence. */
import { z } from 'zod';
import { type OptionalWays, optionalWaysFrom } from './optional-ways';

const environment = z.object({
  SECOND_RELYING_PARTY_URL: z.url({ protocol: /^http$/ }).transform((value) => new URL(value)),
  SECOND_RELYING_PARTY_WELL_KNOWN_URL: z.url(),
  SECOND_RELYING_PARTY_CLIENT_ID: z.string().min(1),
  SECOND_RELYING_PARTY_CLIENT_JWK: z
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

export interface Configuration extends OptionalWays {
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
  const { ways, issues } = optionalWaysFrom(source);
  const faults = [...(read.error?.issues ?? []), ...issues].map(({ path, message }) => `${path.join('.')}: ${message}`);
  if (!read.success || faults.length > 0) {
    throw new StartFault(`The second service cannot start: ${faults.join('; ')}.`);
  }
  return {
    url: read.data.SECOND_RELYING_PARTY_URL,
    wellKnownUrl: read.data.SECOND_RELYING_PARTY_WELL_KNOWN_URL,
    clientId: read.data.SECOND_RELYING_PARTY_CLIENT_ID,
    jwk: read.data.SECOND_RELYING_PARTY_CLIENT_JWK,
    ...ways,
  };
}
