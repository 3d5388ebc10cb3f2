/** The tokens of a code flow as answers to show. Reading is not verifying: who shows one has verified it, or says so. */
import { decodeJwt } from 'jose';
import type { Answer } from '../outcome';
import type { CodeFlowEnd } from './code-flow';

/** The claims of a token, if it is a JWT at all. */
export function readable(token: string): Record<string, unknown> | undefined {
  try {
    return decodeJwt(token);
  } catch {
    return undefined;
  }
}

/** The id_token, UserInfo and the access token. */
export function answersOf({ tokens, claims, userInfo }: CodeFlowEnd, vocabulary: Answer['vocabulary']): Answer[] {
  const access = String(tokens.access_token);
  const accessClaims = readable(access);
  const reading = accessClaims
    ? 'Its signature is for the API to check.'
    : 'It is opaque: only its issuer can read it.';
  return [
    {
      name: 'id_token',
      about: 'Says who has logged in, and how. Verified: signature, issuer, audience, times, nonce.',
      vocabulary,
      claims,
      token: String(tokens.id_token),
    },
    {
      name: 'UserInfo',
      about: 'Fetched with the access token. Its sub is that of the id_token, which was checked.',
      vocabulary,
      claims: userInfo,
    },
    {
      name: 'Access token',
      about: `For APIs, not for this service. ${reading}`,
      vocabulary: accessClaims ? 'access-token' : vocabulary,
      claims: accessClaims,
      token: access,
    },
  ];
}

/** Until when the two tokens are good. */
export function endsOf({ tokens, claims }: CodeFlowEnd): { what: string; at: number }[] {
  const access = tokens.expires_at ? [{ what: 'Access token', at: tokens.expires_at }] : [];
  return [{ what: 'id_token', at: claims.exp }, ...access];
}
