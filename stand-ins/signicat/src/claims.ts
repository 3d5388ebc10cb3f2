/**
 * Who is told what. The id_token is "Minimal", as Signicat's clients have it by default: claims of the protocol alone.
 * The citizen's claims come from UserInfo.
 * https://developer.signicat.com/identity-methods/id-porten/attributes-reference/
 */
import type { FindAccount, KoaContextWithOIDC, Configuration as ProviderConfiguration } from 'oidc-provider';
import { MemoryAdapter } from 'stand-in-kit/issuer/memory-adapter';
import { rememberSource } from './broker/idporten-sessions';
import type { Citizen } from './citizen';

export const grantSeconds = 60 * 60;
const logins = new MemoryAdapter('Login');

/** What `broker/oidc-login.ts` adds to the result of a login. */
interface BrokerResult {
  citizen: Citizen;
  source: { sid?: string; idToken: string };
}

/** Grants all that was asked for, anew for each login. Remembers the citizen and the session at ID-porten. */
export const grantForLogin: ProviderConfiguration['loadExistingGrant'] = async (ctx) => {
  const { provider, client, session, account, params, result } = ctx.oidc;
  const brought = result?.broker as BrokerResult | undefined;
  if (!client || !session || !account || !brought) return undefined;
  const grant = new provider.Grant({ accountId: account.accountId, clientId: client.clientId });
  grant.addOIDCScope(String(params?.scope ?? 'openid'));
  const grantId = await grant.save();
  session.ensureClientContainer(client.clientId);
  rememberSource(session.uid, brought.source);
  const login = { citizen: brought.citizen, sid: session.sidFor(client.clientId) };
  await logins.upsert(grantId, login, grantSeconds);
  return grant;
};

/** The claims of UserInfo by scope; those under `openid` come in every answer. */
export const claimsByScope = {
  openid: [
    'sub',
    'acr',
    'amr',
    'auth_time',
    'at_hash',
    'sid',
    'idp',
    'idp_id',
    'idp_issuer',
    'transaction_id',
    'sandbox',
  ],
  profile: ['name', 'given_name', 'family_name'],
  nin: ['nin', 'nin_type', 'nin_issuing_country'],
  'idporten-extra': ['idporten_sub', 'idporten_loa', 'idporten_idp'],
};

function citizensClaims({ nin, name, issuer, transactionId, ...citizen }: Citizen) {
  return {
    idp: 'idporten',
    idp_id: nin,
    idp_issuer: issuer,
    transaction_id: transactionId,
    sandbox: true,
    ...(name && { name: `${name.given} ${name.family}`, given_name: name.given, family_name: name.family }),
    nin,
    nin_type: 'BIRTH',
    nin_issuing_country: 'NO',
    idporten_sub: citizen.idportenSub,
    idporten_loa: citizen.idportenLoa,
    idporten_idp: citizen.idportenIdp,
  };
}

/** oidc-provider hashes what it finds under `at_hash`. */
const accessTokenOf = (ctx: KoaContextWithOIDC) => ctx.oidc.entities.AccessToken?.jti;

export const accountOf: FindAccount = async (ctx, accountId, token) => ({
  accountId,
  async claims(use) {
    const grantId = token && 'grantId' in token ? token.grantId : undefined;
    const login = grantId ? await logins.find(grantId) : undefined;
    if (!login) return { sub: accountId };
    if (use === 'id_token') return { sub: accountId, idp: 'idporten', sid: login.sid, at_hash: accessTokenOf(ctx) };
    return { sub: accountId, ...citizensClaims(login.citizen as Citizen) };
  },
});
