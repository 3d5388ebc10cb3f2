/** The options of the try-it-out service. */

import { freshKey, type PrivateKey, privateKey } from 'stand-in-kit/keys';
import { type Given, json, type Option, type Options, port, type Values, valuesOf } from 'stand-in-kit/options';
import { type Person, peopleOption } from 'stand-in-kit/people';
import { z } from 'zod';
import { type OptionalWays, optionalWaysFrom } from './optional-ways';

/** The second name is that of earlier releases. */
const variables = (name: string) => [`TRY_IT_OUT_${name}`, `SECOND_RELYING_PARTY_${name}`];

const address = (name: string, about: string) =>
  ({ variables: variables(name), about, schema: z.url().optional() }) satisfies Option;
const text = (name: string, about: string) =>
  ({ variables: variables(name), about, schema: z.string().optional() }) satisfies Option;

const itself = {
  port: { variables: variables('PORT'), about: 'Where it listens; 9500.', schema: port.default(9500) },
  url: {
    variables: variables('URL'),
    about: 'Where browsers find it, with the port where it listens; http://127.0.0.1 and the port.',
    schema: z.url({ protocol: /^http$/ }).optional(),
  },
  wellKnownUrl: {
    variables: variables('WELL_KNOWN_URL'),
    about: 'The ID-porten that it logs in at; http://localhost:9000/.well-known/openid-configuration.',
    schema: z.url().default('http://localhost:9000/.well-known/openid-configuration'),
  },
  clientId: { ...text('CLIENT_ID', 'Its client id there; try-it-out.'), schema: z.string().default('try-it-out') },
  clientJwk: {
    variables: variables('CLIENT_JWK'),
    about: 'Its private RSA key there, as JSON or a file of JSON; a fresh key, published at /jwks.json.',
    schema: json(privateKey)
      .optional()
      .transform((given) => given ?? freshKey('try-it-out')),
  },
  people: peopleOption,
} satisfies Options;

const signicat = {
  signicatWellKnownUrl: address('SIGNICAT_WELL_KNOWN_URL', 'Signicat, for both of its ways in.'),
  signicatClientId: text('SIGNICAT_CLIENT_ID', 'The client id at Signicat.'),
  signicatClientSecret: text('SIGNICAT_CLIENT_SECRET', 'The secret of that client.'),
  signicatApiUrl: address('SIGNICAT_API_URL', "Signicat's Authentication REST API."),
  signicatApiClientId: text('SIGNICAT_API_CLIENT_ID', 'The client id at the API.'),
  signicatApiClientSecret: text('SIGNICAT_API_CLIENT_SECRET', 'The secret of that client.'),
} satisfies Options;

const proxy = {
  proxyUrl: address('PROXY_URL', 'The login proxy before this service.'),
  proxyJwksUri: address('PROXY_JWKS_URI', 'The keys that sign its access tokens.'),
  proxyIssuer: address('PROXY_ISSUER', 'The issuer of its access tokens.'),
  proxyAudience: text('PROXY_AUDIENCE', 'The resource that its access tokens are for.'),
} satisfies Options;

export const options = { ...itself, ...signicat, ...proxy } satisfies Options;

/** What the options of the ways in beside ID-porten itself hold. */
export type WayValues = Values<typeof signicat & typeof proxy>;

export interface Configuration extends OptionalWays {
  /** Where browsers find the service. */
  url: URL;
  wellKnownUrl: string;
  clientId: string;
  /** The private key that the client authenticates with. */
  jwk: PrivateKey;
  people: Person[];
}

/** Reads the options. Throws a StartFault that names everything wrong. */
export function configurationFrom(given: Given): Configuration {
  const values = valuesOf(options, given);
  const { wellKnownUrl, clientId, clientJwk: jwk, people } = values;
  const url = new URL(values.url ?? `http://127.0.0.1:${values.port}`);
  return { url, wellKnownUrl, clientId, jwk, people, ...optionalWaysFrom(values) };
}
