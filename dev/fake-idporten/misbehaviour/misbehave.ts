/**
 * Runs outside everything else and rewrites an answer that is ready, where a fault is ordered. The honest part knows
 * nothing of it: `main.ts` loads this file only where IDPORTEN_SIMULATOR_MISBEHAVES is true.
 */
import type { Context, Next } from 'koa';
import type { JWK, KoaContextWithOIDC } from 'oidc-provider';
import { forgingKeys, type Keys, signedRs256 } from './forged-token';
import type { Claims, Misbehaviour, Order } from './misbehaviour';
import { countRequest, ordered, orderedAt, takeOrder } from './orders';

type Ordered = Misbehaviour & { order: Order };

const withoutClient = new Set(['/.well-known/openid-configuration', '/jwks.json']);

/** Who the answer is for: the person who signed in, then the service. */
function orderFor(ctx: Context): Ordered | undefined {
  const { oidc } = ctx as Partial<KoaContextWithOIDC>;
  return ordered(oidc?.account?.accountId, oidc?.client?.clientId);
}

function claimsOf(idToken: unknown): Claims {
  return JSON.parse(Buffer.from(String(idToken).split('.')[1] ?? '', 'base64url').toString());
}

async function misanswerToken(ctx: Context, { order, ...fault }: Ordered, keys: Keys) {
  const body = { ...(ctx.body as Record<string, unknown>) };
  const right = claimsOf(body.id_token);
  const claims = { ...right, ...fault.claims?.(right, Math.floor(Date.now() / 1000), order) };
  if (fault.claims) body.id_token = signedRs256(keys.own, claims, keys.kid);
  if (fault.forge) body.id_token = fault.forge(claims, keys, order);
  ctx.body = body;
  await fault.token?.(ctx, body);
}

function misanswerLogin(ctx: Context, { response }: Ordered) {
  const back = new URL(ctx.response.get('Location'));
  response?.(back.searchParams);
  ctx.set('Location', back.href);
}

async function misanswer(ctx: Context, keys: Keys) {
  if (withoutClient.has(ctx.path)) return orderedAt(ctx.path)?.endpoint?.answer(ctx, keys);
  const fault = orderFor(ctx);
  if (!fault) return;
  if (fault.endpoint?.path === ctx.path) return fault.endpoint.answer(ctx, keys);
  if (ctx.path === '/token' && ctx.status === 200) return misanswerToken(ctx, fault, keys);
  const leadsBack = ctx.path.startsWith('/authorize') && /[?&]code=/.test(ctx.response.get('Location'));
  if (leadsBack) misanswerLogin(ctx, fault);
}

/** The middleware that takes orders and carries them out, with the issuer's own key and some that are not. */
export function misbehaviour(own: JWK) {
  const keys = forgingKeys(own);
  return async (ctx: Context, next: Next) => {
    if (/^\/misbehave(\/[\w-]+)?$/.test(ctx.path)) return takeOrder(ctx);
    countRequest(ctx.path);
    await next();
    await misanswer(ctx, keys);
  };
}
