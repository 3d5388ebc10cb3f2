/**
 * `LOGIN_METHOD=nais`: the login proxy beside the application answers everything under `/oauth2/`, and hands on who is
 * signed in with each request. https://doc.nais.io/auth/idporten/
 */
import 'server-only';
import { bindingsIn } from '@/lib/auth/session/cookies';
import type { ProxyWay, RequestSession } from '@/lib/auth/ways/way';
import { href } from '@/lib/doors/href';
import { requestLocale } from '@/lib/i18n/request-locale';
import { log } from '@/lib/log/log';
import { count } from '@/lib/metrics/counters';
import { readAccessToken } from './access-token';
import { beginOrFindSession, endSessionsWithoutToken } from './proxied-session';

function bearerToken(headers: Headers): string | undefined {
  return /^Bearer ([\w.~+/=-]+)$/i.exec(headers.get('authorization') ?? '')?.[1];
}

async function syncSession(headers: Headers): Promise<RequestSession> {
  const bindings = bindingsIn(headers.get('cookie'));
  const bearer = bearerToken(headers);
  if (!bearer) return endSessionsWithoutToken(bindings);
  const token = await readAccessToken(bearer);
  if (token.ok) return beginOrFindSession(token, { bindings, locale: requestLocale(headers) });
  const { reason, failure } = token;
  log.warn({ reason, failure }, 'token refused');
  count('portal_logins_total', { end: failure });
  return { row: null, refusal: failure };
}

export const nais: ProxyWay = {
  kind: 'proxy',
  syncSession,
  // https://doc.nais.io/auth/reference/ (logout endpoint, `redirect`)
  logoutPath: (locale) => `/oauth2/logout?${new URLSearchParams({ redirect: href(locale, '/signed-out') })}`,
};
