/** The process' addresses: oidc-provider's own, and before them the pages and assets. */

import { createServer } from 'node:http';
import type { Context, Next } from 'koa';
import type { Provider } from 'oidc-provider';
import { answerAsset } from 'stand-in-kit/issuer/answer-asset';
import { guarded, showNotFound } from 'stand-in-kit/issuer/faults';
import { showLoggedOut } from 'stand-in-kit/issuer/logout';
import { answerLogout } from 'stand-in-kit/issuer/logout-request';
import { listenOnLoopback } from 'stand-in-kit/listen';
import type { Person } from 'stand-in-kit/people';
import { answerInteraction } from './interaction';

function answer(provider: Provider, people: Person[]) {
  return async (ctx: Context, next: Next) => {
    if (ctx.path === '/health') {
      ctx.body = 'ok';
    } else if (ctx.path === '/logged-out') {
      showLoggedOut(ctx);
    } else if (ctx.path.startsWith('/interaction/')) {
      await guarded(ctx, () => answerInteraction(ctx, provider, people));
    } else if (ctx.path === '/logout') {
      await answerLogout(ctx, next, showLoggedOut);
    } else if (!answerAsset(ctx)) {
      await next();
      if (ctx.status === 404 && !ctx.body && ctx.accepts('json', 'html') === 'html') showNotFound(ctx);
    }
  };
}

/** Listens on loopback. Throws a StartFault when the port is busy. */
export async function serve(provider: Provider, people: Person[], port: number) {
  provider.use(answer(provider, people));
  await listenOnLoopback(() => createServer(provider.callback()), port, 'IDPORTEN_SIMULATOR_PORT');
}
