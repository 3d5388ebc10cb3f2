/**
 * The claims about a citizen: `pid`, `locale`, `sid`, `jti`; no name, no at_hash; `client_onbehalfof` where a supplier
 * named its customer. Language, session and customer belong to one login and are kept under its grant until the tokens
 * are fetched.
 * https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_id_token
 */
import { randomUUID } from 'node:crypto';
import type { FindAccount, Configuration as ProviderConfiguration } from 'oidc-provider';
import { MemoryAdapter } from 'stand-in-kit/issuer/memory-adapter';
import { languageOf } from 'stand-in-kit/issuer/page-language';

export const grantSeconds = 10 * 60;
const logins = new MemoryAdapter('Login');

/** Grants all that was asked for, anew for each login, and remembers the login's language and session. */
export const grantForLogin: ProviderConfiguration['loadExistingGrant'] = async (ctx) => {
  const { provider, client, session, account, params } = ctx.oidc;
  if (!client || !session || !account) return undefined;
  const grant = new provider.Grant({ accountId: account.accountId, clientId: client.clientId });
  grant.addOIDCScope(String(params?.scope ?? 'openid'));
  if (typeof params?.resource === 'string') grant.addResourceScope(params.resource, String(params.scope ?? 'openid'));
  const grantId = await grant.save();
  session.ensureClientContainer(client.clientId);
  const hearsLogouts = client.frontchannel_logout_uri ?? client.backchannelLogoutUri;
  const sid = hearsLogouts ? session.sidFor(client.clientId) : undefined;
  const login = { locale: languageOf(ctx, params?.ui_locales), sid, client_onbehalfof: params?.onbehalfof };
  await logins.upsert(grantId, login, grantSeconds);
  return grant;
};

/** The `sid` of the login that a token came from; none where the service hears no logouts. */
export async function sidOfLogin(grantId: string | undefined): Promise<string | undefined> {
  const login = grantId ? await logins.find(grantId) : undefined;
  return login?.sid as string | undefined;
}

export const accountOf: FindAccount = async (_ctx, accountId, token) => ({
  accountId,
  async claims(use) {
    const grantId = token && 'grantId' in token ? token.grantId : undefined;
    const { locale, sid, client_onbehalfof } = (grantId && (await logins.find(grantId))) || {};
    const known = { sub: accountId, pid: accountId, locale };
    return use === 'id_token' ? { ...known, sid, client_onbehalfof, jti: randomUUID() } : known;
  },
});
