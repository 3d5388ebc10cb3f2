import type { Context } from 'koa';

const mostBytes = 10_000;

/** The fields of a posted form. A body that is too long is cut off: no form of ours is. */
export async function readForm(ctx: Context): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of ctx.req) {
    text += chunk;
    if (text.length > mostBytes) break;
  }
  return new URLSearchParams(text.slice(0, mostBytes));
}
