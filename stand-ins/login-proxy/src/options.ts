/** The options of the login proxy. */

import { originOf, placeOptions } from 'stand-in-kit/common-options';
import { freshKey, type PrivateKey, privateKey } from 'stand-in-kit/keys';
import { type Language, languages } from 'stand-in-kit/languages';
import { type Level, levels } from 'stand-in-kit/levels';
import { type Given, json, type Options, valuesOf } from 'stand-in-kit/options';
import { z } from 'zod';

const httpAddress = z.url({ protocol: /^http$/ });
const tenHours = 10 * 3600;

const addresses = {
  ...placeOptions('LOGIN_PROXY', 9501),
  ingress: {
    variables: ['LOGIN_PROXY_INGRESS'],
    about: 'Where browsers find the application; http://, the host and the port.',
    schema: httpAddress.optional(),
  },
  upstream: {
    variables: ['LOGIN_PROXY_UPSTREAM'],
    about: 'The application itself; http://localhost:3000.',
    schema: httpAddress.default('http://localhost:3000'),
  },
} satisfies Options;

const idporten = {
  idportenWellKnownUrl: {
    variables: ['IDPORTEN_WELL_KNOWN_URL'],
    about: 'The ID-porten that it logs in at; http://localhost:9000/.well-known/openid-configuration.',
    schema: z.url().default('http://localhost:9000/.well-known/openid-configuration'),
  },
  idportenClientId: {
    variables: ['IDPORTEN_CLIENT_ID'],
    about: 'Its client id there; login-proxy.',
    schema: z.string().default('login-proxy'),
  },
  idportenClientJwk: {
    variables: ['IDPORTEN_CLIENT_JWK'],
    about: 'Its private RSA key there, as JSON or a file of JSON. Without it nobody can log in.',
    schema: json(privateKey)
      .optional()
      .transform((given) => given ?? freshKey('login-proxy')),
  },
  audience: {
    variables: ['LOGIN_PROXY_AUDIENCE'],
    about: 'The resource that access tokens are for; the ingress.',
    schema: z.url().optional(),
  },
} satisfies Options;

const sessions = {
  level: {
    variables: ['LOGIN_PROXY_LEVEL'],
    about: 'The level of a login that names none, and the least to hand a request on with; idporten-loa-substantial.',
    schema: z.enum(levels, 'is no level of ID-porten').default('idporten-loa-substantial'),
  },
  locale: {
    variables: ['LOGIN_PROXY_LOCALE'],
    about: 'The language of a login that names none: nb, nn, se or en; nb.',
    schema: z.enum(languages).default('nb'),
  },
  maxLifetimeSeconds: {
    variables: ['LOGIN_PROXY_MAX_LIFETIME_SECONDS'],
    about: 'How long a session lasts; ten hours.',
    schema: z.coerce.number().int().positive().default(tenHours),
  },
  inactivitySeconds: {
    variables: ['LOGIN_PROXY_INACTIVITY_SECONDS'],
    about: 'How long before an idle session becomes inactive; 0, which is never.',
    schema: z.coerce.number().int().min(0).default(0),
  },
} satisfies Options;

export const options = { ...addresses, ...idporten, ...sessions } satisfies Options;

export interface Configuration {
  port: number;
  /** Where browsers find the application: an origin, without a slash at its end. */
  ingress: string;
  upstream: string;
  level: Level;
  locale: Language;
  audience: string;
  maxLifetimeSeconds: number;
  inactivitySeconds: number;
  wellKnownUrl: string;
  clientId: string;
  jwk: PrivateKey;
}

/** Reads the options. Throws a StartFault that names everything wrong. */
export function configurationFrom(given: Given): Configuration {
  const values = valuesOf(options, given);
  const ingress = new URL(values.ingress ?? originOf(values)).origin;
  return {
    ...values,
    ingress,
    audience: values.audience ?? ingress,
    wellKnownUrl: values.idportenWellKnownUrl,
    clientId: values.idportenClientId,
    jwk: values.idportenClientJwk,
  };
}
