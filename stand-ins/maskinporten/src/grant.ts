/**
 * Checks a grant as strictly as Maskinporten:
 * https://docs.digdir.no/docs/Maskinporten/maskinporten_protocol_jwtgrant. Its error messages begin as in
 * https://docs.digdir.no/docs/Maskinporten/maskinporten_feilsoking.
 */
import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, type JWTPayload, jwtVerify } from 'jose';
import { Memory } from 'stand-in-kit/memory';
import { z } from 'zod';
import type { Client, Configuration } from './options';

export class Refused extends Error {
  constructor(
    readonly code: 'invalid_grant' | 'invalid_request' | 'invalid_scope' | 'unsupported_grant_type',
    message: string,
  ) {
    super(message);
  }
}

const invalid = (more: string) => new Refused('invalid_grant', `Invalid assertion. ${more}`);

const LONGEST = 120;
const SKEW = 10;

/** A claim that is not in the document is refused. */
const claims = z.strictObject({
  aud: z.string(),
  iss: z.string(),
  scope: z.string().regex(/^\S+( \S+)*$/),
  iat: z.number().int(),
  exp: z.number().int(),
  jti: z.string().min(1).optional(),
  resource: z.array(z.string()).optional(),
  pid: z.string().optional(),
  consumer_org: z.string().optional(),
  iss_onbehalfof: z.string().optional(),
});
export type Claims = z.output<typeof claims>;

/** Grants that were used: each counts once. */
const used = new Memory<true>();

function claimsOf(payload: JWTPayload, { issuer }: Configuration): Claims {
  if (payload.aud !== issuer) throw invalid('Client authentication failed. Invalid JWT claim aud (MP-110)');
  const { data, error } = claims.safeParse(payload);
  if (!data) throw invalid(`Invalid JWT claims: ${error.issues.map(({ message }) => message).join(', ')}`);
  const now = Math.floor(Date.now() / 1000);
  if (Math.abs(now - data.iat) > SKEW) throw invalid('iat is not now');
  if (data.exp <= now) throw invalid('JWT is expired');
  if (data.exp - data.iat > LONGEST) throw invalid('exp is more than 120 seconds after iat');
  return data;
}

function clientOf(assertion: string, clients: Client[]): Client {
  try {
    const { iss } = decodeJwt(assertion);
    const { kid } = decodeProtectedHeader(assertion);
    const found = clients.find(({ client_id }) => client_id === iss);
    if (found?.jwks.keys.some((key) => key.kid === kid)) return found;
  } catch {
    // It is no JWT.
  }
  throw invalid('Client authentication failed (MP-100)');
}

/** The client and the claims of a grant. Throws Refused. */
export async function checkGrant(assertion: string, configuration: Configuration) {
  const client = clientOf(assertion, configuration.clients);
  const keys = createLocalJWKSet(client.jwks as Parameters<typeof createLocalJWKSet>[0]);
  const options = { algorithms: ['RS256', 'RS384', 'RS512'], clockTolerance: LONGEST };
  const { payload } = await jwtVerify(assertion, keys, options).catch(() => {
    throw invalid('Client authentication failed (MP-100)');
  });
  const granted = claimsOf(payload, configuration);
  const scopes = granted.scope.split(' ');
  if (!scopes.every((scope) => client.scopes.includes(scope)))
    throw new Refused('invalid_scope', 'Token request contains invalid scopes for client');
  const reference = `${client.client_id} ${granted.jti ?? assertion}`;
  if (used.get(reference)) throw invalid('Grant is used before');
  used.keep(true, LONGEST + SKEW, reference);
  return { client, granted };
}
