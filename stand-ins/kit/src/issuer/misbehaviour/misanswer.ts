/** Changes a finished answer as a fault says. `path` is the address by the ID-porten stand-in's name for it. */
import type { Context } from 'koa';
import { type Keys, signedRs256 } from './forged-token';
import type { Claims, Misbehaviour } from './misbehaviour';
import type { Ordered } from './orders';

function claimsOf(idToken: unknown): Claims {
  return JSON.parse(Buffer.from(String(idToken).split('.')[1] ?? '', 'base64url').toString());
}

async function misanswerToken(ctx: Context, { order, ...fault }: Ordered<Misbehaviour>, keys: Keys) {
  const body = { ...(ctx.body as Record<string, unknown>) };
  const right = claimsOf(body.id_token);
  const claims = { ...right, ...fault.claims?.(right, Math.floor(Date.now() / 1000), order) };
  if (fault.claims) body.id_token = signedRs256(keys.own, claims, keys.kid);
  if (fault.forge) body.id_token = fault.forge(claims, keys, order);
  ctx.body = body;
  await fault.token?.(ctx, body);
}

function misanswerLogin(ctx: Context, { response }: Misbehaviour) {
  const back = new URL(ctx.response.get('Location'));
  response?.(back.searchParams);
  ctx.set('Location', back.href);
}

/** No client authenticates here, so the fault of any client counts. */
export const withoutClient = new Set(['/.well-known/openid-configuration', '/jwks.json']);

export async function misanswer(ctx: Context, path: string, fault: Ordered<Misbehaviour>, keys: Keys) {
  if (fault.endpoint?.path === path) return fault.endpoint.answer(ctx, keys);
  if (path === '/token' && ctx.status === 200) return misanswerToken(ctx, fault, keys);
  const leadsBack = path.startsWith('/authorize') && /[?&]code=/.test(ctx.response.get('Location'));
  if (leadsBack) misanswerLogin(ctx, fault);
}
