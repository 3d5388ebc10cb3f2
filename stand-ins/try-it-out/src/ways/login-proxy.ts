/**
 * NAIS' login proxy before this service: the browser is led to the proxy's `/oauth2/login`, and each request that comes
 * through it afterwards brings `Authorization: Bearer`, an access token that is verified here, each time anew.
 * https://docs.nais.io/auth/idporten/
 */
import { jwtVerify } from 'jose';
import { isLevel, reaches } from 'stand-in-kit/levels';
import { type Exchange, sendTo } from '../exchange';
import { type Answer, LoginRefused, type Outcome, type SentRequest } from '../outcome';
import { paths } from '../paths';
import type { Wish } from '../wish';
import { proxySession } from './proxy-session';

/** The wish goes along on our own address: the proxy hands nothing else on, and no cookie of ours is sent there. */
const returnAddress = ({ level, locale, prompt }: Wish) => {
  const query = new URLSearchParams({ level, ...(locale && { locale }), ...(prompt && { prompt }) });
  return `${paths.behindTheProxy}?${query}`;
};

function loginRequest(proxyUrl: string, wish: Wish): SentRequest {
  const { level, locale, prompt } = wish;
  return {
    address: new URL('/oauth2/login', proxyUrl).href,
    method: 'GET',
    about:
      'Sent with the browser. The proxy makes the request to ID-porten; what is wrong in it falls back to defaults.',
    parameters: {
      level,
      ...(locale && { locale }),
      ...(prompt && { prompt }),
      redirect: returnAddress(wish),
    },
  };
}

export function startAtProxy(exchange: Exchange, wish: Wish): void {
  const { address, parameters } = loginRequest(exchange.service.proxy?.proxyUrl ?? '', wish);
  sendTo(exchange, `${address}?${new URLSearchParams(parameters as Record<string, string>)}`);
}

const bearer = /^Bearer ([\w.-]+)$/i;

/** What came through the proxy, verified; nothing without a token. Throws for a token that is not good enough. */
export async function readProxied(exchange: Exchange, wish: Wish): Promise<Outcome | undefined> {
  const { proxy, proxyKeys } = exchange.service;
  const { authorization } = exchange.request.headers;
  if (!proxy || !proxyKeys || !authorization) return undefined;
  const token = bearer.exec(authorization)?.[1] ?? '';
  const { payload } = await jwtVerify(token, proxyKeys, {
    issuer: proxy.proxyIssuer,
    audience: proxy.proxyAudience,
    algorithms: ['RS256'],
    requiredClaims: ['pid', 'acr', 'exp', 'iat'],
    clockTolerance: 10,
  });
  const { acr, pid, amr, auth_time: authTime, locale, sid } = payload;
  if (!isLevel(acr) || !reaches(acr, wish.level)) throw new LoginRefused('The level is lower than asked for.');
  if (typeof pid !== 'string') throw new LoginRefused('The token names no citizen: its pid is no text.');
  const about = 'Handed on by the proxy in Authorization. Verified: signature, issuer, audience, times, level, pid.';
  const access: Answer = { name: 'Access token', about, vocabulary: 'access-token', claims: payload, token };
  return {
    wish,
    requests: [loginRequest(proxy.proxyUrl, wish)],
    pid,
    level: acr,
    acr,
    method: Array.isArray(amr) ? amr.join(' ') : undefined,
    authTime: typeof authTime === 'number' ? authTime : undefined,
    issuedAt: payload.iat,
    locale: typeof locale === 'string' ? locale : undefined,
    sid: typeof sid === 'string' ? sid : undefined,
    ends: [{ what: 'Access token', at: Number(payload.exp) }],
    answers: [access, ...(await proxySession(exchange, proxy.proxyUrl))],
  };
}
