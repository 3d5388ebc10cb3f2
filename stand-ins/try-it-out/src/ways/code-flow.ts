/**
 * The authorization code flow, for ID-porten and for Signicat: PKCE, state and nonce, parameters pushed (PAR) where the
 * issuer takes them. openid-client verifies the answer: state, `iss`, signature, audience, times, nonce.
 */
import { generators, type IdTokenClaims, type TokenSet, type UserinfoResponse } from 'openid-client';
import type { Exchange } from '../exchange';
import { type LoginOnItsWay, sendToLogin } from '../logins';
import { LoginRefused, type SentRequest } from '../outcome';
import type { RelyingParty } from '../relying-party';
import type { Wish } from '../wish';

type Parameters = Record<string, string>;

const present = (parameters: Record<string, string | undefined>): Parameters =>
  Object.fromEntries(Object.entries(parameters).flatMap(([name, value]) => (value ? [[name, value]] : [])));

/** Where the browser goes, and what was sent on the way there. */
async function ask({ client, clientId }: RelyingParty, all: Parameters): Promise<[string, SentRequest[]]> {
  const { authorization_endpoint, pushed_authorization_request_endpoint: par } = client.issuer.metadata;
  const address = String(authorization_endpoint);
  const withQuery = (query: Parameters) => `${address}?${new URLSearchParams(query)}`;
  if (!par) {
    const sent = { client_id: clientId, ...all };
    const about = 'Sent with the browser: this issuer takes no pushed requests (PAR).';
    return [withQuery(sent), [{ address, method: 'GET', about, parameters: sent }]];
  }
  const method = client.metadata.token_endpoint_auth_method;
  const { request_uri } = await client.pushedAuthorizationRequest(all);
  const carried = { client_id: clientId, request_uri };
  return [
    withQuery(carried),
    [
      {
        address: String(par),
        method: 'POST',
        about: `Pushed from server to server (PAR), authenticated with ${method}: no browser can read or change it.`,
        parameters: { client_id: clientId, ...all },
      },
      { address, method: 'GET', about: 'All that the browser carried.', parameters: carried },
    ],
  ];
}

/** Sends the browser to the issuer. `own`: the parameters that this way has chosen. */
export async function startCodeFlow(
  exchange: Exchange,
  party: RelyingParty,
  wish: Wish,
  own: Record<string, string | undefined>,
): Promise<void> {
  const checks = {
    state: generators.state(),
    nonce: generators.nonce(),
    code_verifier: generators.codeVerifier(),
    response_type: 'code',
  };
  const { code_verifier, ...shown } = checks;
  const [address, requests] = await ask(
    party,
    present({
      ...own,
      redirect_uri: party.callback,
      ...shown,
      code_challenge: generators.codeChallenge(code_verifier),
      code_challenge_method: 'S256',
    }),
  );
  sendToLogin(exchange, { wish, requests, checks }, address);
}

export interface CodeFlowEnd {
  tokens: TokenSet;
  claims: IdTokenClaims;
  userInfo: UserinfoResponse<Record<string, unknown>>;
}

/** Exchanges the code and asks UserInfo. Throws what openid-client finds wrong. */
export async function finishCodeFlow(
  { request }: Exchange,
  { client, callback }: RelyingParty,
  { checks }: LoginOnItsWay,
): Promise<CodeFlowEnd> {
  if (!checks) throw new LoginRefused('This login was not begun as OpenID Connect.');
  const tokens = await client.callback(callback, client.callbackParams(request), checks);
  const userInfo = await client.userinfo<Record<string, unknown>>(tokens);
  return { tokens, claims: tokens.claims(), userInfo };
}
