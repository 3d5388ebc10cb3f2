/**
 * Signicat's OpenID Connect, which brokers to ID-porten.
 * https://developer.signicat.com/identity-methods/id-porten/integration-guide/oidc-id-porten/
 */
import type { Exchange } from '../exchange';
import type { LoginOnItsWay } from '../logins';
import { LoginRefused, type Outcome } from '../outcome';
import type { RelyingParty } from '../relying-party';
import type { Service } from '../service';
import type { Wish } from '../wish';
import { type CodeFlowEnd, finishCodeFlow, startCodeFlow } from './code-flow';
import { agreedLevel, norwegianNumber, signicatLevel } from './signicat-levels';
import { answersOf, endsOf } from './tokens';

async function broker({ signicat }: Service): Promise<RelyingParty> {
  if (!signicat) throw new LoginRefused('Signicat is not configured.');
  return signicat();
}

export async function startAtSignicat(exchange: Exchange, wish: Wish): Promise<void> {
  await startCodeFlow(exchange, await broker(exchange.service), wish, {
    scope: 'openid profile nin idporten-extra',
    acr_values: `idp:idporten loa:${signicatLevel(wish.level)}`,
    ui_locales: wish.locale,
    prompt: wish.prompt,
  });
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** A claim is in UserInfo, in the id_token or in both, as the client is set up. Throws where the two disagree. */
function claimsTold({ userInfo, claims: signed }: CodeFlowEnd): Record<string, unknown> {
  for (const [name, value] of Object.entries(userInfo)) {
    const isTwice = Object.hasOwn(signed, name);
    if (isTwice && JSON.stringify(signed[name]) !== JSON.stringify(value)) {
      throw new LoginRefused(`UserInfo and the id_token disagree on ${name}.`);
    }
  }
  return { ...userInfo, ...signed };
}

/** Reads the answer at `/callback/signicat`. Throws when it is not what was asked for. */
export async function finishAtSignicat(exchange: Exchange, login: LoginOnItsWay): Promise<Outcome> {
  const { wish, requests } = login;
  const party = await broker(exchange.service);
  const end = await finishCodeFlow(exchange, party, login);
  const claims = claimsTold(end);
  if (claims.idp !== 'idporten') throw new LoginRefused(`Signicat used ${claims.idp}, not ID-porten.`);
  const { nin: value, nin_issuing_country: issuingCountry, nin_type: type } = claims;
  return {
    wish,
    requests,
    pid: norwegianNumber({ value, issuingCountry, type }),
    name: textOf(claims.name),
    level: agreedLevel(claims.acr, claims.idporten_loa, wish.level),
    acr: String(claims.acr),
    idportenLoa: textOf(claims.idporten_loa),
    method: textOf(claims.idporten_idp),
    authTime: end.claims.auth_time ?? (Number(claims.auth_time) || undefined),
    issuedAt: end.claims.iat,
    locale: textOf(claims.locale),
    sid: textOf(claims.sid),
    ends: endsOf(end),
    logout: {
      issuer: party.issuer,
      idToken: String(end.tokens.id_token),
      sub: end.claims.sub,
    },
    answers: answersOf(end, 'signicat'),
  };
}
