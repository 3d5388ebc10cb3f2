/** Answers that no issuer should give, at any address. */
import { once } from 'node:events';
import { setTimeout as after } from 'node:timers/promises';
import type { Context } from 'koa';
import { hostileText } from './hostile-text';

export function answerError(status: number, error: string) {
  return (ctx: Context) => {
    ctx.status = status;
    ctx.body = { error, error_description: hostileText };
  };
}

export function answerHtml(ctx: Context) {
  ctx.status = 200;
  ctx.type = 'html';
  ctx.body = `<!doctype html><p>${hostileText}</p>`;
}

export function answerTruncated(ctx: Context, body: unknown = ctx.body) {
  const text = JSON.stringify(body);
  ctx.status = 200;
  ctx.type = 'json';
  ctx.body = text.slice(0, text.length / 2);
}

export function answerRedirect(ctx: Context) {
  ctx.redirect(`${ctx.path}/elsewhere`);
}

/** Answers nothing until the other side gives up. */
export async function hang(ctx: Context) {
  if (!ctx.req.socket.destroyed) await once(ctx.req.socket, 'close');
}

export const slowly = () => after(3000);
