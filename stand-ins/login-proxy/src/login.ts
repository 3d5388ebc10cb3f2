/** Login: `/oauth2/login` sends the browser to ID-porten, `/oauth2/callback` makes its answer a session. */
import { errors, generators, type TokenSet } from 'openid-client';
import { reaches } from 'stand-in-kit/levels';
import { Memory } from 'stand-in-kit/memory';
import { clearCookie, cookie, type Exchange, sendTo, setCookie } from './exchange';
import { fail } from './failure';
import { tooManyLogins } from './login-limit';
import { type LoginRequest, loginRequestFrom } from './login-request';
import { paths } from './paths';
import { redirectTarget } from './redirect-target';
import { timesFrom } from './session-times';
import { beginSession, endSession } from './sessions';

interface LoginOnItsWay extends LoginRequest {
  checks: { state: string; nonce: string; code_verifier: string; response_type: string };
  /** Where the citizen goes when it is done: a path of ours. */
  target: string;
}

const onTheirWay = new Memory<LoginOnItsWay>();
const loginSeconds = 3600;

function authorizationParameters({ configuration }: Exchange, { checks, level, locale, prompt }: LoginOnItsWay) {
  return {
    scope: 'openid profile',
    redirect_uri: configuration.ingress + paths.callback,
    response_mode: 'query' as const,
    acr_values: level,
    ui_locales: locale,
    resource: configuration.audience,
    state: checks.state,
    nonce: checks.nonce,
    code_challenge: generators.codeChallenge(checks.code_verifier),
    code_challenge_method: 'S256',
    ...(prompt && { prompt }),
    ...(prompt === 'login' && { max_age: 0 }),
  };
}

async function authorizationUrl(exchange: Exchange, login: LoginOnItsWay): Promise<string> {
  const { configuration } = exchange;
  const client = await exchange.client();
  const parameters = authorizationParameters(exchange, login);
  if (!client.issuer.metadata.pushed_authorization_request_endpoint) return client.authorizationUrl(parameters);
  const { request_uri } = await client.pushedAuthorizationRequest(parameters);
  const address = new URL(String(client.issuer.metadata.authorization_endpoint));
  address.search = new URLSearchParams({ client_id: configuration.clientId, request_uri }).toString();
  return address.href;
}

/** `GET /oauth2/login?redirect=&level=&locale=&prompt=`. A `prompt` ends the session here at once. */
export async function startLogin(exchange: Exchange) {
  const request = await loginRequestFrom(exchange);
  const checks = {
    state: generators.state(),
    nonce: generators.nonce(),
    code_verifier: generators.codeVerifier(),
    response_type: 'code',
  };
  if (request.prompt) {
    endSession(cookie(exchange, 'session'));
    clearCookie(exchange, 'session');
  }
  if (tooManyLogins(exchange)) return fail(exchange, { status: 429, reason: 'too many logins in a row' });
  const login = { ...request, checks, target: redirectTarget(exchange.query.get('redirect')) };
  const address = await authorizationUrl(exchange, login);
  setCookie(exchange, 'callback', onTheirWay.keep(login, loginSeconds));
  sendTo(exchange, address);
}

function sessionFrom({ configuration }: Exchange, login: LoginOnItsWay, tokens: TokenSet) {
  const { sid, acr } = tokens.claims();
  if (!reaches(acr, login.level)) throw new Error('the level in the answer is lower than asked for');
  if (typeof sid !== 'string') throw new Error('the answer has no sid');
  return beginSession({
    sid,
    acr,
    idToken: String(tokens.id_token),
    accessToken: String(tokens.access_token),
    refreshToken: tokens.refresh_token,
    times: timesFrom(Date.now(), tokens.expires_in ?? 0, configuration),
  });
}

const isForged = (fault: unknown) => fault instanceof errors.RPError && /state|iss/.test(fault.message);

/** `GET /oauth2/callback`: openid-client checks state, `iss`, nonce, signature and times; level and `sid` are ours. */
export async function finishLogin(exchange: Exchange) {
  const { configuration, request } = exchange;
  const login = onTheirWay.take(cookie(exchange, 'callback'));
  clearCookie(exchange, 'callback');
  if (!login) return fail(exchange, { status: 401, reason: 'this browser has begun no login' });
  const { target, locale, checks } = login;
  try {
    const client = await exchange.client();
    const answer = client.callbackParams(request);
    const tokens = await client.callback(configuration.ingress + paths.callback, answer, checks);
    setCookie(exchange, 'session', sessionFrom(exchange, login, tokens));
    clearCookie(exchange, 'retry');
    sendTo(exchange, target);
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message : String(fault);
    fail(exchange, { status: isForged(fault) ? 401 : 500, reason, target, locale });
  }
}
