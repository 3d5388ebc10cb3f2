/** What an interface behind Maskinporten asks of a token: whose it is, its time, and its scope. */
import { createRemoteJWKSet, type JWTPayload, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Options } from '../options';
import type { Answer, Asked } from './api';

/** The Maskinporten whose tokens are taken. `prefix` begins the name of the variable. */
export const maskinportenOption = (prefix: string) =>
  ({
    maskinporten: {
      variables: [`${prefix}_MASKINPORTEN`, 'MASKINPORTEN_ISSUER'],
      about: 'The issuer of the tokens that it takes, as Maskinporten names itself; http://localhost:9700/.',
      schema: z
        .url()
        .default('http://localhost:9700/')
        .transform((given) => new URL(given).href),
    },
  }) satisfies Options;

export type Checked = { token: JWTPayload } | { refusal: Answer };

/** The token of a request. */
export const bearerOf = ({ headers }: Pick<Asked, 'headers'>) =>
  /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1];

/** Checks a request's token by the issuer's keys. Maskinporten may start later. */
export function tokenCheck(issuer: string) {
  const keys = createRemoteJWKSet(new URL('jwk', issuer), { cooldownDuration: 1000 });
  const refused = (status: 401 | 403, error: string): Checked => ({
    refusal: { status, headers: { 'WWW-Authenticate': `Bearer error="${error}"` } },
  });
  return async (asked: Asked, scope?: string): Promise<Checked> => {
    const given = bearerOf(asked);
    if (!given) return refused(401, 'invalid_request');
    try {
      const { payload } = await jwtVerify(given, keys, {
        issuer,
        algorithms: ['RS256'],
        requiredClaims: ['exp', 'scope'],
      });
      const scopes = String(payload.scope).split(' ');
      return !scope || scopes.includes(scope) ? { token: payload } : refused(403, 'insufficient_scope');
    } catch {
      return refused(401, 'invalid_token');
    }
  };
}
