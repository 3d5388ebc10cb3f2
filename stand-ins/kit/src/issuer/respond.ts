/** Sends one of our pages: never cached, with a content security policy that allows no scripts. */
import type { Context } from 'koa';

export interface Reach {
  /** Origins that a form may lead to: Chromium checks `form-action` for every redirect after the post. */
  forms?: string[];
  frames?: string[];
  /** Origins that may show the page in a frame. */
  framedBy?: string[];
}

/** The origins of some addresses, each once. */
export function originsOf(addresses: string[]): string[] {
  return [...new Set(addresses.map((address) => new URL(address).origin))];
}

export function sendPage(
  ctx: Context,
  status: number,
  document: string,
  { forms = [], frames = [], framedBy = [] }: Reach = {},
) {
  ctx.status = status;
  ctx.type = 'html';
  ctx.set('Cache-Control', 'no-store');
  ctx.set('Referrer-Policy', 'no-referrer');
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.set(
    'Content-Security-Policy',
    [
      "default-src 'none'",
      "style-src 'self'",
      "font-src 'self'",
      'img-src data:',
      `form-action ${["'self'", ...forms].join(' ')}`,
      `frame-src ${frames.length ? frames.join(' ') : "'none'"}`,
      `frame-ancestors ${framedBy.length ? framedBy.join(' ') : "'none'"}`,
      "base-uri 'none'",
    ].join('; '),
  );
  ctx.body = document;
}
