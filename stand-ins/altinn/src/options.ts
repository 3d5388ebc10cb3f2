/** The options of the Altinn stand-in. */
import { faultOptions } from 'stand-in-kit/api/faults';
import { maskinportenOption } from 'stand-in-kit/api/maskinporten-token';
import { originOf, placeOptions } from 'stand-in-kit/common-options';
import { contactOptions, withContacts } from 'stand-in-kit/contacts';
import { privateKey } from 'stand-in-kit/keys';
import { type Given, json, type Options, valuesOf } from 'stand-in-kit/options';
import { z } from 'zod';

const sending = {
  mailbox: {
    variables: ['ALTINN_SIMULATOR_MAILBOX'],
    about: 'The mailbox stand-in that gets what is sent; without it nobody sees it.',
    schema: z.url({ protocol: /^http$/ }).optional(),
  },
  conditionRetrySeconds: {
    variables: ['ALTINN_SIMULATOR_CONDITION_RETRY_SECONDS'],
    about: 'How long after a condition without an answer it asks again, and then sends whatever it hears; 10.',
    schema: z.coerce.number().min(0).default(10),
  },
  clientId: {
    variables: ['ALTINN_SIMULATOR_MASKINPORTEN_CLIENT_ID'],
    about: 'Its own client at Maskinporten, for the token that it shows where it asks a condition; altinn.',
    schema: z.string().default('altinn'),
  },
  clientJwk: {
    variables: ['ALTINN_SIMULATOR_MASKINPORTEN_CLIENT_JWK'],
    about: 'Its private RSA key there, as JSON or a file of JSON. Without it conditions are asked without a token.',
    schema: json(privateKey).optional(),
  },
} satisfies Options;

export const options = {
  ...placeOptions('ALTINN_SIMULATOR', 9701),
  ...maskinportenOption('ALTINN_SIMULATOR'),
  tokenSeconds: {
    variables: ['ALTINN_SIMULATOR_TOKEN_SECONDS'],
    about: 'How long a token of its own lasts; 1800.',
    schema: z.coerce.number().int().positive().default(1800),
  },
  ...sending,
  ...contactOptions,
  ...faultOptions('ALTINN_SIMULATOR'),
} satisfies Options;

/** Reads the options. Throws a StartFault that names everything wrong. */
export function configurationFrom(given: Given) {
  const values = valuesOf(options, given);
  return { ...withContacts(values), origin: originOf(values) };
}
export type Configuration = ReturnType<typeof configurationFrom>;
