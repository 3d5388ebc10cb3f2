/** What a verified id_token of ID-porten must say before anybody is let in on it. */
import 'server-only';
import { z } from 'zod';
import type { OpenIdSettings } from '@/lib/auth/ways/openid-connect/issuer';
import type { VerifiedTokens } from '@/lib/auth/ways/openid-connect/provider';
import { sessionClaims, standardClaims, standardFault } from '@/lib/auth/ways/openid-connect/standard-claims';
import type { AskedOfIssuer } from '@/lib/auth/ways/openid-connect/way';
import type { FinishedLogin } from '@/lib/auth/ways/way';
import { isAssurance, satisfies } from '@/lib/citizens/assurance';
import { isIdentityNumber } from '@/lib/citizens/identity-number';

/** https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_id_token: there is no name, no address, no e-mail. */
const idTokenClaims = standardClaims.extend({
  /** How the citizen authenticated. For display; no decision may rest on it. */
  amr: z.array(z.string().max(50)).max(10).default([]),
  /** National identity number or d-number; absent where the eID has none. */
  pid: z.unknown().optional(),
});

/** Checks the claims of a verified id_token against what this login asked for. Never throws. */
export function checkIdToken(
  { claims, tokenType, idToken }: VerifiedTokens,
  client: Pick<OpenIdSettings, 'issuer' | 'clientId'>,
  asked: AskedOfIssuer,
  at: Date,
): FinishedLogin {
  const parsed = idTokenClaims.safeParse(claims);
  if (!parsed.success) return no(`claim ${parsed.error.issues[0]?.path.join('.')}`);
  const token = parsed.data;
  const fault = standardFault(token, tokenType, client, asked, at);
  if (fault) return no(fault);
  // "Klient MÅ validere acr": what was asked for is a minimum.
  if (!isAssurance(token.acr) || !satisfies(token.acr, asked.assurance)) return no('acr');
  // https://docs.digdir.no/docs/idporten/oidc/oidc_func_nopid: a login may come without a number.
  if (token.pid === undefined || token.pid === null || token.pid === '') {
    return { ok: false, failure: 'no-number', reason: 'pid missing' };
  }
  if (!isIdentityNumber(token.pid)) return no('pid');
  const login = { pid: token.pid, assurance: token.acr, amr: token.amr, name: null, idToken };
  return { ok: true, login: { ...login, ...sessionClaims(token) } };
}

function no(reason: string): FinishedLogin {
  return { ok: false, failure: 'refused', reason };
}
