/** What Signicat's verified id_token and UserInfo must say before anybody is let in on them. */
import 'server-only';
import { standardClaims, standardFault } from '@/lib/auth/ways/next-auth/idporten';
import type { VerifiedTokens } from '@/lib/auth/ways/next-auth/observe';
import type { OpenIdSettings } from '@/lib/auth/ways/openid-connect/client';
import { sessionClaims } from '@/lib/auth/ways/openid-connect/session-claims';
import type { RequestedLogin } from '@/lib/auth/ways/openid-connect/way';
import { electronicId, identityNumber, lowerLevel, nameToShow } from '@/lib/auth/ways/signicat-broker/person';
import type { FinishedLogin } from '@/lib/auth/ways/way';
import { satisfies } from '@/lib/citizens/assurance';
import { env } from '@/lib/env/env';

/** What decides a login, beside the claims of the protocol. */
const decidingClaims = ['idp', 'nin', 'nin_issuing_country', 'nin_type', 'idporten_loa'];
/** What a login asked for. */
export type SignicatRequest = Omit<Required<RequestedLogin>, 'locale'>;

/** Checks what came against what this login asked for. Never throws. */
export function checkSignicatTokens(
  { claims, userInfo, tokenType, idToken }: VerifiedTokens,
  client: Pick<OpenIdSettings, 'issuer' | 'clientId'>,
  asked: SignicatRequest,
  at: Date,
): FinishedLogin {
  const parsed = standardClaims.safeParse(claims);
  if (!parsed.success) return no(`claim ${parsed.error.issues[0]?.path.join('.')}`);
  const token = parsed.data;
  const fault = standardFault(token, tokenType, { ...client, ...asked, forceLogin: asked.freshLogin }, at);
  if (fault) return no(fault);
  // Which of them carries the citizen is a setting of the client; where both do, they must say the same.
  const contradiction = decidingClaims.find(
    (name) => name in claims && userInfo && name in userInfo && claims[name] !== userInfo[name],
  );
  if (contradiction) return no(`${contradiction} is not the same`);
  const person: Record<string, unknown> = { ...userInfo, ...claims };
  // A broker lets citizens choose: only ID-porten was asked for.
  if (person.idp !== 'idporten') return no('idp');
  if (!isSandboxAllowed(userInfo?.sandbox) || !isSandboxAllowed(claims.sandbox)) return no('sandbox');
  const assurance = lowerLevel(token.acr, person.idporten_loa);
  if (!assurance || !satisfies(assurance, asked.assurance)) return no('acr');
  const number = identityNumber({ value: person.nin, country: person.nin_issuing_country, type: person.nin_type });
  if (!number.ok) return number;
  const name = nameToShow(person.name) ?? nameToShow(person.given_name, person.family_name);
  const login = { pid: number.pid, assurance, amr: electronicId(person.idporten_idp), name, idToken };
  return { ok: true, login: { ...login, ...sessionClaims(token) } };
}

/** Test people of Signicat's are let in where test people are, and nowhere else. */
function isSandboxAllowed(sandbox: unknown): boolean {
  return sandbox === undefined || sandbox === false || env().SYNTHETIC_PEOPLE_ONLY;
}

function no(reason: string): FinishedLogin {
  return { ok: false, failure: 'refused', reason };
}
