/** ID-porten directly. https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_authorize */
import { isLevel, reaches } from 'stand-in-kit/levels';
import type { Exchange } from '../exchange';
import type { LoginOnItsWay } from '../logins';
import { LoginRefused, type Outcome } from '../outcome';
import type { Wish } from '../wish';
import { finishCodeFlow, startCodeFlow } from './code-flow';
import { answersOf, endsOf } from './tokens';

export async function startAtIdporten(exchange: Exchange, wish: Wish): Promise<void> {
  await startCodeFlow(exchange, await exchange.service.idporten(), wish, {
    scope: 'openid profile',
    acr_values: wish.level,
    ui_locales: wish.locale,
    prompt: wish.prompt,
    onbehalfof: wish.onBehalfOf,
  });
}

/** Reads the answer at `/callback`. Throws when it is not what was asked for. */
export async function finishAtIdporten(exchange: Exchange, login: LoginOnItsWay): Promise<Outcome> {
  const { wish, requests } = login;
  const idporten = await exchange.service.idporten();
  const end = await finishCodeFlow(exchange, idporten, login);
  const { claims, tokens } = end;
  const { acr, pid, sub, sid, locale } = claims;
  if (!isLevel(acr) || !reaches(acr, wish.level)) throw new LoginRefused('The level is lower than asked for.');
  if (typeof pid !== 'string') throw new LoginRefused('The id_token names no citizen: it has no pid.');
  return {
    wish,
    requests,
    pid,
    level: acr,
    acr,
    method: claims.amr?.join(' '),
    authTime: claims.auth_time,
    issuedAt: claims.iat,
    locale: typeof locale === 'string' ? locale : undefined,
    sid: typeof sid === 'string' ? sid : undefined,
    ends: endsOf(end),
    logout: {
      issuer: idporten.issuer,
      idToken: String(tokens.id_token),
      sub,
    },
    answers: answersOf(end, 'idporten'),
  };
}
