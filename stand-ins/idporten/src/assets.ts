/** The style sheet and the font, read once. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Context } from 'koa';

const fonts = createRequire(import.meta.url).resolve('@fontsource-variable/source-sans-3/package.json');
const font = (range: string) =>
  readFileSync(new URL(`./files/source-sans-3-${range}-wght-normal.woff2`, `file://${fonts}`));

const assets: Record<string, { type: string; body: Buffer }> = {
  '/assets/page.css': { type: 'text/css', body: readFileSync(new URL('./page.css', import.meta.url)) },
  '/assets/latin.woff2': { type: 'font/woff2', body: font('latin') },
  '/assets/latin-ext.woff2': { type: 'font/woff2', body: font('latin-ext') },
};

/** Answers an asset's address. Returns whether it was one. */
export function answerAsset(ctx: Context): boolean {
  const asset = assets[ctx.path];
  if (!asset) return false;
  ctx.type = asset.type;
  ctx.set('Cache-Control', 'max-age=3600');
  ctx.body = asset.body;
  return true;
}
