/** The options of the ID-porten stand-in. */

import { originOf } from 'stand-in-kit/common-options';
import { issuerOptions } from 'stand-in-kit/issuer/options';
import { publicKeySet } from 'stand-in-kit/keys';
import { type Given, json, type Options, valuesOf } from 'stand-in-kit/options';
import { type Person, peopleOption } from 'stand-in-kit/people';
import { z } from 'zod';
import { ownClients } from './own-clients';

const client = z
  .object({
    client_id: z.string().min(1),
    /** What the pages call the service; the client id where it is left out. */
    client_name: z.string().min(1).optional(),
    jwks: publicKeySet.optional(),
    jwks_uri: z.url().optional(),
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
  })
  .refine(({ jwks, jwks_uri }) => Boolean(jwks) !== Boolean(jwks_uri), 'needs jwks or jwks_uri, not both');
/** A registered client, in the words of OpenID Connect Dynamic Client Registration. */
export type RegisteredClient = z.infer<typeof client>;

export const options = {
  ...issuerOptions('IDPORTEN_SIMULATOR', 9000),
  clients: {
    variables: ['IDPORTEN_SIMULATOR_CLIENTS'],
    about: 'Who may log citizens in, as JSON or a file of JSON; the stand-in try-it-out at its own default address.',
    schema: json(z.array(client).min(1))
      .optional()
      .transform((given) => given ?? z.array(client).parse(ownClients)),
  },
  people: peopleOption,
} satisfies Options;

export interface Configuration {
  port: number;
  issuer: string;
  clients: RegisteredClient[];
  people: Person[];
  keyFile: string | undefined;
  misbehaves: boolean;
}

/** Reads the options. Throws a StartFault that names everything wrong. */
export function configurationFrom(given: Given): Configuration {
  const values = valuesOf(options, given);
  return { ...values, issuer: originOf(values) };
}
