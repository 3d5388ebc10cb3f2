/** Login: what is asked for is chosen on the front page, pushed to ID-porten (PAR), and checked when it answers. */
import { randomUUID } from 'node:crypto';
import { generators, type OpenIDCallbackChecks } from 'openid-client';
import { isLanguage } from '../fake-idporten/language';
import { isLevel, reaches } from '../fake-idporten/levels';
import { cookie, type Exchange, sendPage, sendTo, setCookie } from './exchange';
import { failedPage } from './pages/failed-page';
import { paths } from './paths';
import { beginSession, endSession } from './sessions';

interface LoginOnItsWay {
  checks: OpenIDCallbackChecks & { code_verifier: string; state: string; nonce: string };
  level: Parameters<typeof reaches>[1];
}

const onTheirWay = new Map<string, LoginOnItsWay>();

/** `GET /login?level=&locale=&prompt=&onbehalfof=`: sends the browser to ID-porten. */
export async function startLogin(exchange: Exchange): Promise<void> {
  const { url, party } = exchange;
  const wish = url.searchParams.get('level');
  const level = isLevel(wish) ? wish : 'idporten-loa-substantial';
  const locale = url.searchParams.get('locale');
  const checks = {
    state: generators.state(),
    nonce: generators.nonce(),
    code_verifier: generators.codeVerifier(),
    response_type: 'code',
  };
  const { request_uri } = await party.client.pushedAuthorizationRequest({
    scope: 'openid profile',
    redirect_uri: party.address(paths.callback),
    acr_values: level,
    ui_locales: isLanguage(locale) ? locale : undefined,
    onbehalfof: url.searchParams.get('onbehalfof') || undefined,
    prompt: url.searchParams.get('prompt') === 'login' ? 'login' : undefined,
    state: checks.state,
    nonce: checks.nonce,
    code_challenge: generators.codeChallenge(checks.code_verifier),
    code_challenge_method: 'S256',
  });
  const id = randomUUID();
  onTheirWay.set(id, { checks, level });
  setCookie(exchange, 'login', id);
  const address = new URL(String(party.client.issuer.metadata.authorization_endpoint));
  address.search = new URLSearchParams({ client_id: party.clientId, request_uri }).toString();
  sendTo(exchange, address.href);
}

/** `GET /callback`: the answer becomes a session, or a page that says why not. */
export async function finishLogin(exchange: Exchange): Promise<void> {
  const { party, request } = exchange;
  const id = cookie(exchange, 'login') ?? '';
  const login = onTheirWay.get(id);
  onTheirWay.delete(id);
  setCookie(exchange, 'login', undefined);
  if (!login) return sendPage(exchange, 400, failedPage('This browser has begun no login.'));
  try {
    const parameters = party.client.callbackParams(request);
    const tokens = await party.client.callback(party.address(paths.callback), parameters, login.checks);
    const claims = tokens.claims();
    if (!reaches(claims.acr, login.level)) throw new Error('The level is lower than asked for.');
    endSession(cookie(exchange, 'session'));
    setCookie(exchange, 'session', beginSession({ idToken: String(tokens.id_token), claims }));
    sendTo(exchange, paths.front);
  } catch (fault) {
    sendPage(exchange, 400, failedPage(fault instanceof Error ? fault.message : String(fault)));
  }
}
