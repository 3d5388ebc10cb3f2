/** The options of the Signicat stand-in. */

import { originOf } from 'stand-in-kit/common-options';
import { issuerOptions } from 'stand-in-kit/issuer/options';
import { freshKey, type PrivateKey, privateKey, publicKeySet } from 'stand-in-kit/keys';
import { type Given, json, type Options, valuesOf } from 'stand-in-kit/options';
import { type Person, peopleOption } from 'stand-in-kit/people';
import { z } from 'zod';

const client = z
  .object({
    client_id: z.string().min(1),
    client_name: z.string().min(1).optional(),
    client_secret: z.string().min(1).optional(),
    jwks: publicKeySet.optional(),
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

/** How the broker is registered at ID-porten. */
const idportenOptions = {
  idportenWellKnownUrl: {
    variables: ['SIGNICAT_SIMULATOR_IDPORTEN_WELL_KNOWN_URL'],
    about: 'The ID-porten that it brokers to; http://localhost:9000/.well-known/openid-configuration.',
    schema: z.url({ protocol: /^https?$/ }).default('http://localhost:9000/.well-known/openid-configuration'),
  },
  idportenClientId: {
    variables: ['SIGNICAT_SIMULATOR_IDPORTEN_CLIENT_ID'],
    about: 'Its client id there; signicat.',
    schema: z.string().default('signicat'),
  },
  idportenClientJwk: {
    variables: ['SIGNICAT_SIMULATOR_IDPORTEN_CLIENT_JWK'],
    about: 'Its private RSA key there, as JSON or a file of JSON; a fresh key, published at /broker/jwks.json.',
    schema: json(privateKey)
      .optional()
      .transform((given) => given ?? freshKey('signicat')),
  },
} satisfies Options;

export const options = {
  ...issuerOptions('SIGNICAT_SIMULATOR', 9001),
  clients: {
    variables: ['SIGNICAT_SIMULATOR_CLIENTS'],
    about: 'Clients of its OpenID provider, as JSON or a file of JSON; none.',
    schema: json(z.array(client)).default([]),
  },
  apiClients: {
    variables: ['SIGNICAT_SIMULATOR_API_CLIENTS'],
    about: 'Clients of the Authentication REST API, as JSON or a file of JSON; none.',
    schema: json(z.array(apiClient)).default([]),
  },
  people: peopleOption,
  ...idportenOptions,
} satisfies Options;

export interface Configuration {
  port: number;
  /** Where browsers find the process, e.g. `http://localhost:9001`. */
  origin: string;
  clients: OidcClient[];
  apiClients: ApiClient[];
  people: Person[];
  keyFile: string | undefined;
  misbehaves: boolean;
  idporten: { wellKnownUrl: string; clientId: string; jwk: PrivateKey };
}

/** Reads the options. Throws a StartFault that names everything wrong. */
export function configurationFrom(given: Given): Configuration {
  const values = valuesOf(options, given);
  return {
    ...values,
    origin: originOf(values),
    idporten: {
      wellKnownUrl: values.idportenWellKnownUrl,
      clientId: values.idportenClientId,
      jwk: values.idportenClientJwk,
    },
  };
}
