/** The process' addresses: oidc-provider's own below `/auth/open`, the REST API, the broker, assets. */
import type { Context, Next } from 'koa';
import type { Provider } from 'oidc-provider';
import { answerAsset } from 'stand-in-kit/issuer/answer-asset';
import { guarded, showNotFound } from 'stand-in-kit/issuer/faults';
import { answerLogout } from 'stand-in-kit/issuer/logout-request';
import { answerCallback } from './broker/errands';
import type { Idporten } from './broker/idporten';
import { answerLoggedOut, answerNobody } from './broker/logout';
import { answerBackChannel, answerFrontChannel } from './broker/logout-elsewhere';
import { answerOidcLogin } from './broker/oidc-login';
import { finishRestLogin, restFinish, startRestLogin } from './broker/rest-login';
import { broker, mount, oidc, rest } from './paths';
import { answerApi } from './rest/api';

type Answer = (ctx: Context) => Promise<void> | void;

function brokerAnswers(provider: Provider, idporten: Idporten): Record<string, Answer> {
  return {
    [`GET ${broker.restLogin}`]: (ctx) => startRestLogin(ctx, idporten),
    [`GET ${restFinish}`]: finishRestLogin,
    [`GET ${broker.callback}`]: (ctx) => answerCallback(ctx, idporten),
    [`GET ${broker.loggedOut}`]: answerLoggedOut,
    [`GET ${broker.keys}`]: (ctx) => {
      ctx.body = idporten.publicKeys();
    },
    [`GET ${broker.frontChannel}`]: (ctx) => answerFrontChannel(ctx, provider, idporten),
    [`POST ${broker.backChannel}`]: (ctx) => answerBackChannel(ctx, provider, idporten),
  };
}

/** oidc-provider knows its addresses without the issuer's path; `mountPath` is what it puts before them again. */
async function answerMounted(ctx: Context, next: Next) {
  const { url } = ctx;
  ctx.url = url.slice(mount.length);
  Object.assign(ctx, { mountPath: mount });
  const isLogout = ctx.path === oidc.endSession;
  await (isLogout ? answerLogout(ctx, next, answerNobody) : next());
  ctx.url = url;
}

/** Answers everything but what oidc-provider answers itself. */
export function answers(provider: Provider, idporten: Idporten, origin: string) {
  const ofBroker = brokerAnswers(provider, idporten);
  return async (ctx: Context, next: Next) => {
    const exact = ofBroker[`${ctx.method} ${ctx.path}`];
    if (ctx.path === '/health') {
      ctx.body = 'ok';
    } else if (exact) {
      await guarded(ctx, () => exact(ctx));
    } else if (ctx.path.startsWith(`${broker.login}/`)) {
      await guarded(ctx, () => answerOidcLogin(ctx, provider, idporten));
    } else if (ctx.path.startsWith(`${rest}/`)) {
      await answerApi(ctx, provider, origin);
    } else if (ctx.path.startsWith(`${mount}/`)) {
      await answerMounted(ctx, next);
    } else if (!answerAsset(ctx)) {
      ctx.status = 404;
    }
    if (ctx.status === 404 && !ctx.body && ctx.accepts('json', 'html') === 'html') showNotFound(ctx);
  };
}
