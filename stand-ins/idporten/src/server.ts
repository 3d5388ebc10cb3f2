/** The process' addresses: oidc-provider's own, and before them the pages, assets and the health check. */
import type { Context, Next } from 'koa';
import type { Provider } from 'oidc-provider';
import { answerAsset } from './assets';
import { guarded, showNotFound } from './faults';
import { answerInteraction } from './interaction';
import { listenOnLoopback } from './listen';
import { showLoggedOut } from './logout';
import { answerLogout } from './logout-request';

function answer(provider: Provider) {
  return async (ctx: Context, next: Next) => {
    if (ctx.path === '/health') {
      ctx.body = 'ok';
    } else if (ctx.path === '/logged-out') {
      showLoggedOut(ctx);
    } else if (ctx.path.startsWith('/interaction/')) {
      await guarded(ctx, () => answerInteraction(ctx, provider));
    } else if (ctx.path === '/logout') {
      await answerLogout(ctx, next, showLoggedOut);
    } else if (!answerAsset(ctx)) {
      await next();
      if (ctx.status === 404 && !ctx.body && ctx.accepts('json', 'html') === 'html') showNotFound(ctx);
    }
  };
}

/** Listens on loopback. Throws a StartFault when the port is busy. */
export async function serve(provider: Provider, port: number) {
  provider.use(answer(provider));
  return listenOnLoopback(provider.callback(), port);
}
