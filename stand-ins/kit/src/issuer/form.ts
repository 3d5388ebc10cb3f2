import type { Context } from 'koa';

const mostBytes = 10_000;

/** The body of a request, cut off where it is too long: nothing that we accept is. */
export async function readBody(ctx: Context): Promise<string> {
  let text = '';
  for await (const chunk of ctx.req) {
    text += chunk;
    if (text.length > mostBytes) break;
  }
  return text.slice(0, mostBytes);
}

/** The fields of a posted form. */
export async function readForm(ctx: Context): Promise<URLSearchParams> {
  return new URLSearchParams(await readBody(ctx));
}
