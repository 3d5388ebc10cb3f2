/**
 * `LOGIN_METHOD=nais`: the login proxy beside the application answers everything under `/oauth2/`, and hands on who is
 * signed in with each request. https://doc.nais.io/auth/idporten/
 */
import 'server-only';
import { browserCookie, cookieIn } from '@/lib/auth/session/cookies';
import type { Identified, LoginWay } from '@/lib/auth/ways/login-way';
import { browserOrigins } from '@/lib/auth/ways/openid-connect/discovery';
import { envOf } from '@/lib/env/env';
import { citizenLocale } from '@/lib/i18n/citizen-locale';
import { languageCookie } from '@/lib/i18n/routing';
import { log } from '@/lib/log/log';
import { readAccessToken } from './access-token';
import { sessionLeftBy, sessionOf } from './proxied-session';

function bearerOf(headers: Headers): string | undefined {
  return /^Bearer ([\w.~+/=-]+)$/i.exec(headers.get('authorization') ?? '')?.[1];
}

async function identify(headers: Headers): Promise<Identified> {
  const cookies = headers.get('cookie');
  const binding = cookieIn(cookies, browserCookie());
  const bearer = bearerOf(headers);
  if (!bearer) return sessionLeftBy(binding);
  const read = await readAccessToken(bearer);
  if (read.ok) {
    const locale = citizenLocale(cookieIn(cookies, languageCookie), headers.get('accept-language'));
    return sessionOf(read, { binding, locale });
  }
  const { because, failure } = read;
  log.warn({ because, failure }, 'token refused');
  return { row: null, refusal: failure };
}

function closed(): never {
  throw new Error('the login proxy answers /oauth2/*: is it in front of the portal?');
}

export const nais: LoginWay = {
  callbackPaths: [],
  addresses: { status: '/api/session', logout: '/api/session/logout' },
  behindProxy: true,

  start: closed,
  keyOf: () => null,
  finish: closed,
  // https://doc.nais.io/auth/reference/ (logout endpoint, `redirect`)
  end: async (_, locale) => ({ path: `/oauth2/logout?${new URLSearchParams({ redirect: `/${locale}/signed-out` })}` }),
  identify,

  logoutIssuer: () => null,
  origins() {
    const { IDPORTEN_WELL_KNOWN_URL: wellKnownUrl, IDPORTEN_ISSUER: issuer } = envOf('nais');
    return { forms: browserOrigins({ wellKnownUrl, issuer }), frames: [] };
  },
  clientKeys: () => [],
};
