/**
 * `POST /logout`, the way Digdir recommends: the hint stays out of addresses. The fields are kept for a moment, and the
 * browser comes back with GET, for two reasons: a service on another host posts without our SameSite=Lax cookie, and
 * oidc-provider takes a post only with cookies that need TLS.
 */
import { randomUUID } from 'node:crypto';
import type { Context, Next } from 'koa';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { readForm } from './form';
import { MemoryAdapter } from './memory-adapter';

const posted = new MemoryAdapter('LogoutRequest');

async function keepPosted(ctx: Context) {
  const id = randomUUID();
  const form = await readForm(ctx);
  await posted.upsert(id, { fields: form.toString() }, 60);
  ctx.redirect(`${new URL(ctx.originalUrl, 'http://localhost').pathname}?posted=${id}`);
  ctx.status = 303;
}

/** Answers GET and POST. `whenNobody` answers a valid request from a browser without an SSO session. */
export async function answerLogout(ctx: Context, next: Next, whenNobody: (ctx: KoaContextWithOIDC) => void) {
  if (ctx.method === 'POST') return keepPosted(ctx);
  if (ctx.query.posted) {
    const kept = await posted.find(String(ctx.query.posted));
    ctx.querystring = String(kept?.fields ?? '');
  }
  await next();
  const { oidc } = ctx as Partial<KoaContextWithOIDC>;
  if (ctx.status === 200 && oidc?.session && !oidc.session.accountId) whenNobody(ctx as KoaContextWithOIDC);
}
