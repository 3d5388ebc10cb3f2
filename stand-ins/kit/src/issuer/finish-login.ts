import type { Context } from 'koa';
import type { InteractionResults, Provider } from 'oidc-provider';
import type { Level } from '../levels';

export interface Login {
  pid: string;
  acr: Level;
  amr: string;
}

/** Ends the SSO session of somebody else: the new person starts afresh in all services. */
export async function forgetAnotherPerson(ctx: Context, provider: Provider, accountId: string) {
  const session = await provider.Session.get(ctx as never);
  if (!session.accountId || session.accountId === accountId) return;
  session.accountId = undefined;
  session.authorizations = undefined;
  await session.persist();
}

/** Hands the result to oidc-provider and sends the browser back to the authorization endpoint. */
export async function leave(ctx: Context, provider: Provider, result: InteractionResults) {
  ctx.redirect(await provider.interactionResult(ctx.req, ctx.res, result));
  ctx.status = 303;
}

/** Ends the citizen's part of a login: the browser goes back to the authorization endpoint, which answers the service. */
export async function finishLogin(ctx: Context, provider: Provider, { pid, acr, amr }: Login) {
  await leave(ctx, provider, { login: { accountId: pid, acr, amr: [amr] } });
  await forgetAnotherPerson(ctx, provider, pid);
}

/** The citizen gave up: the service gets `access_denied`, with its `state` and our `iss`. */
export async function cancelLogin(ctx: Context, provider: Provider) {
  await leave(ctx, provider, { error: 'access_denied', error_description: 'the citizen cancelled' });
}
