/** The portal's part in the tests, played by openid-client. */
import { type Client, generators, Issuer, type IssuerMetadata } from 'openid-client';
import { Browser } from './browser';
import { type Citizen, follow, client as registered, type StandIns } from './stand-ins';

export interface LoginWish {
  acrValues?: string;
  scope?: string;
  uiLocales?: string;
  prompt?: string;
  pushed?: boolean;
}

export async function portalClient({ signicat, portal }: StandIns): Promise<Client> {
  const issuer = await Issuer.discover(`${signicat}/auth/open/.well-known/openid-configuration`);
  return new issuer.Client({
    ...registered,
    redirect_uris: [`${portal}/callback`],
    response_types: ['code'],
    id_token_signed_response_alg: 'RS256',
  });
}

/** A login up to the address that leads back to the portal, and what is needed to go on from there. */
export async function beginLogin(standIns: StandIns, citizen: Citizen, wish: LoginWish = {}, browser = new Browser()) {
  const client = await portalClient(standIns);
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
  if (request_uri) pushedOnly.search = new URLSearchParams({ client_id: registered.client_id, request_uri }).toString();
  const { end, pages } = await follow(browser, standIns, pushedOnly.href, citizen);
  const finish = async () => {
    const tokens = await client.callback(parameters.redirect_uri, client.callbackParams(end), checks);
    return { tokens, idToken: tokens.claims(), userInfo: await client.userinfo(tokens) };
  };
  return { client, browser, end: new URL(end), pages, finish, metadata: client.issuer.metadata as IssuerMetadata };
}

/** A whole login. */
export async function login(standIns: StandIns, citizen: Citizen, wish?: LoginWish, browser?: Browser) {
  const begun = await beginLogin(standIns, citizen, wish, browser);
  return { ...begun, ...(await begun.finish()) };
}
