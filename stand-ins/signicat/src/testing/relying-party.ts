/** The portal's part in the tests, played by openid-client. */
import { type Client, type ClientAuthMethod, generators, Issuer } from 'openid-client';
import { PlainBrowser } from 'stand-in-kit/testing/browser';
import { type Citizen, follow } from './follow';
import { clientWithKey, client as registered, type StandIns } from './stand-ins';

export interface LoginWish {
  acrValues?: string;
  scope?: string;
  uiLocales?: string;
  prompt?: string;
  pushed?: boolean;
  /** How the client says who it is. */
  by?: ClientAuthMethod;
}

export async function portalClient({ signicat, portal }: StandIns, by?: ClientAuthMethod): Promise<Client> {
  const issuer = await Issuer.discover(`${signicat}/auth/open/.well-known/openid-configuration`);
  const metadata = {
    token_endpoint_auth_method: by,
    redirect_uris: [`${portal}/callback`],
    response_types: ['code'] as ['code'],
    id_token_signed_response_alg: 'RS256',
  };
  const { client_id, jwk } = clientWithKey;
  return by === 'private_key_jwt'
    ? new issuer.Client({ ...metadata, client_id, token_endpoint_auth_signing_alg: 'RS256' }, { keys: [jwk as never] })
    : new issuer.Client({ ...registered, ...metadata });
}

/** A login up to the address that leads back to the portal, and what is needed to go on from there. */
export async function beginLogin(
  standIns: StandIns,
  citizen: Citizen,
  wish: LoginWish = {},
  browser = new PlainBrowser(),
) {
  const client = await portalClient(standIns, wish.by);
  const checks = {
    state: generators.state(),
    nonce: generators.nonce(),
    code_verifier: generators.codeVerifier(),
    response_type: 'code',
  };
  const parameters = {
    scope: wish.scope ?? 'openid profile nin idporten-extra',
    redirect_uri: `${standIns.portal}/callback`,
    acr_values: wish.acrValues ?? 'idp:idporten loa:high',
    ui_locales: wish.uiLocales,
    prompt: wish.prompt,
    state: checks.state,
    nonce: checks.nonce,
    code_challenge: generators.codeChallenge(checks.code_verifier),
    code_challenge_method: 'S256',
  };
  const { request_uri } = wish.pushed ? await client.pushedAuthorizationRequest(parameters) : {};
  const start = client.authorizationUrl(request_uri ? { request_uri } : parameters);
  const pushedOnly = new URL(start);
  if (request_uri)
    pushedOnly.search = new URLSearchParams({ client_id: String(client.metadata.client_id), request_uri }).toString();
  const { end, pages } = await follow(browser, standIns, pushedOnly.href, citizen);
  const finish = async () => {
    const tokens = await client.callback(parameters.redirect_uri, client.callbackParams(end), checks);
    return { tokens, idToken: tokens.claims(), userInfo: await client.userinfo(tokens) };
  };
  return { client, browser, end: new URL(end), pages, finish, metadata: client.issuer.metadata };
}

/** A whole login. */
export async function login(standIns: StandIns, citizen: Citizen, wish?: LoginWish, browser?: PlainBrowser) {
  const begun = await beginLogin(standIns, citizen, wish, browser);
  return { ...begun, ...(await begun.finish()) };
}
