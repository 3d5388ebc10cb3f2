/** The options of the Maskinporten stand-in. */
import { faultOptions } from 'stand-in-kit/api/faults';
import { keyFileOption, originOf, placeOptions } from 'stand-in-kit/common-options';
import { publicKeySet } from 'stand-in-kit/keys';
import { type Given, json, type Options, valuesOf } from 'stand-in-kit/options';
import { z } from 'zod';

/** A client as it is registered: its keys, its scopes, and the organisation that it belongs to. */
const client = z.strictObject({
  client_id: z.string().min(1),
  jwks: publicKeySet,
  scopes: z.array(z.string().min(1)).min(1),
  /** The organisation's number. */
  organisation: z
    .string()
    .regex(/^\d{9}$/)
    .default('310000001'),
});
export type Client = z.output<typeof client>;

export const options = {
  ...placeOptions('MASKINPORTEN_SIMULATOR', 9700),
  clients: {
    variables: ['MASKINPORTEN_SIMULATOR_CLIENTS'],
    about:
      'The clients, as JSON or a file of JSON: client_id, jwks, scopes, organisation. Without it nobody gets a token.',
    schema: json(z.array(client))
      .optional()
      .transform((given) => given ?? []),
  },
  lifetimeSeconds: {
    variables: ['MASKINPORTEN_SIMULATOR_LIFETIME_SECONDS'],
    about: 'How long a token lasts; 120.',
    schema: z.coerce.number().int().positive().default(120),
  },
  keyFile: keyFileOption('MASKINPORTEN_SIMULATOR'),
  ...faultOptions('MASKINPORTEN_SIMULATOR'),
} satisfies Options;

/** Reads the options. Throws a StartFault that names everything wrong. */
export function configurationFrom(given: Given) {
  const values = valuesOf(options, given);
  // It names itself with a slash at the end, as the real one.
  const origin = originOf(values);
  return { ...values, origin, issuer: `${origin}/` };
}
export type Configuration = ReturnType<typeof configurationFrom>;
