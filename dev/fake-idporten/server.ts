/** The process' addresses: oidc-provider's own, and before them the pages, assets and the health check. */
import { createServer, type Server } from 'node:http';
import type { Context, Next } from 'koa';
import type { Provider } from 'oidc-provider';
import { answerAsset } from './assets';
import { StartFault } from './configuration';
import { guarded, showNotFound } from './faults';
import { answerInteraction } from './interaction';
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
      await answerLogout(ctx, next);
    } else if (!answerAsset(ctx)) {
      await next();
      if (ctx.status === 404 && !ctx.body && ctx.accepts('json', 'html') === 'html') showNotFound(ctx);
    }
  };
}

function listening(server: Server, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

const hasNoSuchAddress = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT']);

/** Listens on both loopback addresses, and nowhere else. Throws a StartFault when the port is busy. */
export async function serve(provider: Provider, port: number): Promise<Server[]> {
  provider.use(answer(provider));
  const handler = provider.callback();
  const servers: Server[] = [];
  for (const host of ['127.0.0.1', '::1']) {
    try {
      servers.push(await listening(createServer(handler), port, host));
    } catch (cause) {
      const code = (cause as NodeJS.ErrnoException).code ?? '';
      if (host === '::1' && hasNoSuchAddress.has(code)) continue;
      for (const server of servers) server.close();
      throw code === 'EADDRINUSE'
        ? new StartFault(`Port ${port} is busy: choose another for the fake ID-porten with IDPORTEN_SIMULATOR_PORT.`)
        : new StartFault(`The fake ID-porten cannot listen on port ${port} (${code}).`, { cause });
    }
  }
  return servers;
}
