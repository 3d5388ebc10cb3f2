/** A portal as it runs behind the login proxy of NAIS, without the proxy: the test's requests go straight to it. */
import '../environment';
import { type APIRequestContext, type APIResponse, request } from '@playwright/test';
import { serviceAtHigh } from '@/services/testing';
import { freePort } from '@/stand-ins/kit/src/testing/free-port';
import { startOwnIssuer } from './own-issuer';
import { end } from './parts';
import { startPortal } from './stack';

export type ProxiedPortal = Awaited<ReturnType<typeof startProxiedPortal>>;

/** Starts the portal and the issuer whose tokens it takes. */
export async function startProxiedPortal({ down = false, preload }: { down?: boolean; preload?: string } = {}) {
  const port = await freePort();
  const portal = `http://localhost:${port}`;
  const issuer = await startOwnIssuer(portal);
  if (down) await issuer.goDown();
  const variables = {
    LOGIN_METHOD: 'nais',
    IDPORTEN_AUDIENCE: portal,
    IDPORTEN_ISSUER: issuer.origin,
    IDPORTEN_JWKS_URI: `${issuer.origin}/jwks.json`,
    IDPORTEN_WELL_KNOWN_URL: `${issuer.origin}/.well-known/openid-configuration`,
  };
  const part = await startPortal(port, variables, preload);
  return {
    portal,
    issuer,
    log: part.output,
    signal: (name: NodeJS.Signals) => part.child.kill(name),
    stop: async () => {
      await Promise.all([end(part), issuer.stop()]);
    },
  };
}

type Asked = { path?: string; browser?: APIRequestContext };

/** Asks for a page as the proxy would, with a token, with another header, or with none. Follows nothing. */
export async function ask(
  { portal }: ProxiedPortal,
  authorization: string | undefined,
  { path = `/nb${serviceAtHigh().home}`, browser }: Asked = {},
): Promise<APIResponse> {
  const context = browser ?? (await request.newContext());
  const headers = { 'accept-language': 'nb', ...(authorization ? { authorization } : {}) };
  return context.get(`${portal}${path}`, { maxRedirects: 0, headers });
}

/** What a page that asks for a login answered: `accepted`, a reason of the failed-login page, or where it leads. */
export function outcome(answer: APIResponse): string {
  if (answer.status() === 200) return 'accepted';
  const { location } = answer.headers();
  if (!location) return String(answer.status());
  const { pathname, searchParams } = new URL(location, 'http://own.invalid');
  if (pathname.endsWith('/login-failed')) return searchParams.get('reason') ?? 'no reason';
  if (pathname.endsWith('/step-up')) return 'step-up';
  if (pathname.endsWith('/signed-out')) return `signed-out ${searchParams.get('form') ?? ''}`.trim();
  if (pathname !== '/oauth2/login') return location;
  return searchParams.get('prompt') === 'login' ? 'new login' : 'login';
}
