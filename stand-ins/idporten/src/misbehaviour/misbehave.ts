/**
 * Middleware around everything else that changes finished answers where a fault is ordered. `main.ts` loads it only with
 * the option `misbehaves`; the rest knows nothing of it.
 */
import type { Context, Next } from 'koa';
import type { JWK, KoaContextWithOIDC } from 'oidc-provider';
import { forgingKeys, type Keys } from 'stand-in-kit/issuer/misbehaviour/forged-token';
import { misanswer, withoutClient } from 'stand-in-kit/issuer/misbehaviour/misanswer';
import { isOrderAddress, Orders } from 'stand-in-kit/issuer/misbehaviour/orders';
import { faults } from './faults';

const orders = new Orders(faults);

/** A fault for the person who logged in counts before one for the service. */
async function carryOut(ctx: Context, keys: Keys) {
  if (withoutClient.has(ctx.path)) return orders.orderedAt(ctx.path)?.endpoint?.answer(ctx, keys);
  const { oidc } = ctx as Partial<KoaContextWithOIDC>;
  const fault = orders.ordered(oidc?.account?.accountId, oidc?.client?.clientId);
  if (fault) await misanswer(ctx, ctx.path, fault, keys);
}

/** Takes orders and carries them out, with the issuer's own key and wrong ones. */
export function misbehaviour(own: JWK) {
  const keys = forgingKeys(own);
  return async (ctx: Context, next: Next) => {
    if (isOrderAddress(ctx)) return orders.takeOrder(ctx);
    orders.countRequest(ctx.path);
    await next();
    await carryOut(ctx, keys);
  };
}
