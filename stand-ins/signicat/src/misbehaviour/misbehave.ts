/**
 * Middleware around everything else that changes finished answers where a fault is ordered; orders are those of the
 * kit's `issuer/misbehaviour/orders.ts`. Loaded only with the option `misbehaves`.
 */
import type { Context, Next } from 'koa';
import type { JWK, KoaContextWithOIDC, Provider } from 'oidc-provider';
import { forgingKeys, type Keys } from 'stand-in-kit/issuer/misbehaviour/forged-token';
import { misanswer, withoutClient } from 'stand-in-kit/issuer/misbehaviour/misanswer';
import type { Claims, Order } from 'stand-in-kit/issuer/misbehaviour/misbehaviour';
import { isOrderAddress, type Ordered, Orders } from 'stand-in-kit/issuer/misbehaviour/orders';
import { mount, oidc as paths, rest } from '../paths';
import type { ApiState } from '../rest/api';
import { numberOf } from '../subjects';
import { oidcFaults, restFaults } from './faults';
import type { RestPlace, SignicatMisbehaviour } from './signicat-misbehaviour';

const orders = new Orders<SignicatMisbehaviour>({ ...oidcFaults, ...restFaults });
const revoked = new WeakSet<Order>();

/** The faults of the kit name these addresses as ID-porten does. */
const idportenNames: Record<string, string> = {
  [mount + paths.discovery]: '/.well-known/openid-configuration',
  [mount + paths.jwks]: '/jwks.json',
  [mount + paths.par]: '/par',
  [mount + paths.token]: '/token',
  [mount + paths.userinfo]: '/userinfo',
};

function nameOf({ path }: Context): string {
  return path.startsWith(mount + paths.authorize) ? '/authorize' : (idportenNames[path] ?? path);
}

async function misanswerOidc(ctx: Context, keys: Keys) {
  const name = nameOf(ctx);
  if (withoutClient.has(name)) return orders.orderedAt(name)?.endpoint?.answer(ctx, keys);
  const { oidc } = ctx as Partial<KoaContextWithOIDC>;
  const fault = orders.ordered(numberOf(oidc?.account?.accountId), oidc?.client?.clientId);
  if (!fault) return;
  if (oidc?.client?.grantTypes?.includes('client_credentials')) return misanswerRest(ctx, fault, 'token');
  const isTold = name === '/userinfo' && ctx.status === 200 && fault.userinfo;
  if (isTold) ctx.body = { ...(ctx.body as Claims), ...fault.userinfo?.(ctx.body as Claims, fault.order) };
  await misanswer(ctx, name, fault, keys);
}

async function misanswerRest(ctx: Context, fault: Ordered<SignicatMisbehaviour> | undefined, place: RestPlace) {
  if (ctx.status === 200) await fault?.rest?.[place]?.(ctx, ctx.body as Claims, fault.order);
}

async function revokeToken(ctx: Context, provider: Provider) {
  const token = await provider.ClientCredentials.find(ctx.get('Authorization').replace(/^Bearer /i, ''));
  const fault = orders.ordered(token?.clientId);
  if (!fault?.revokesToken || revoked.has(fault.order)) return;
  revoked.add(fault.order);
  await token?.destroy();
}

async function answerRest(ctx: Context, next: Next, provider: Provider) {
  await revokeToken(ctx, provider);
  await next();
  const { nin, account } = ctx.state as ApiState;
  await misanswerRest(ctx, orders.ordered(nin, account), ctx.method === 'GET' ? 'result' : 'create');
}

/** The middleware that takes orders and carries them out, with the issuer's own key and some that are not. */
export function misbehaviour(own: JWK, provider: Provider) {
  const keys = forgingKeys(own);
  return async (ctx: Context, next: Next) => {
    if (isOrderAddress(ctx)) return orders.takeOrder(ctx);
    orders.countRequest(ctx.path);
    if (ctx.path.startsWith(`${rest}/`)) return answerRest(ctx, next, provider);
    await next();
    await misanswerOidc(ctx, keys);
  };
}
