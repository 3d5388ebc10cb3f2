/** The style sheets and the font, read once: the fake ID-porten's own, and what this service adds. */
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { createRequire } from 'node:module';

const fonts = createRequire(import.meta.url).resolve('@fontsource-variable/source-sans-3/package.json');
const font = (range: string) =>
  readFileSync(new URL(`./files/source-sans-3-${range}-wght-normal.woff2`, `file://${fonts}`));
const sheet = (path: string) => readFileSync(new URL(path, import.meta.url));

const assets: Record<string, { type: string; body: Buffer }> = {
  '/assets/page.css': { type: 'text/css', body: sheet('../../idporten/src/page.css') },
  '/assets/try-it-out.css': { type: 'text/css', body: sheet('./pages/try-it-out.css') },
  '/assets/latin.woff2': { type: 'font/woff2', body: font('latin') },
  '/assets/latin-ext.woff2': { type: 'font/woff2', body: font('latin-ext') },
};

/** Answers an asset's address. Returns whether it was one. */
export function answerAsset(response: ServerResponse, path: string): boolean {
  const asset = Object.hasOwn(assets, path) ? assets[path] : undefined;
  if (!asset) return false;
  response
    .writeHead(200, {
      'Content-Type': asset.type,
      'Cache-Control': 'max-age=3600',
      'X-Content-Type-Options': 'nosniff',
    })
    .end(asset.body);
  return true;
}
