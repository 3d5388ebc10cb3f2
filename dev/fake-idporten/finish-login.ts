import type { Context } from 'koa';
import type { InteractionResults, Provider } from 'oidc-provider';
import type { Level } from './levels';

export interface Login {
  pid: string;
  acr: Level;
  amr: string;
}

/**
 * The result of a login. A session of somebody else is emptied first: the new person gets a new ID-porten session in
 * all services, and nothing of the old one.
 */
export async function loginResult(ctx: Context, provider: Provider, login: Login): Promise<InteractionResults> {
  const session = await provider.Session.get(ctx as never);
  if (session.accountId && session.accountId !== login.pid) {
    session.accountId = undefined;
    session.authorizations = undefined;
    await session.persist();
  }
  return { login: { accountId: login.pid, acr: login.acr, amr: [login.amr] } };
}
