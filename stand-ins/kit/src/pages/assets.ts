/** Style sheets and the font, read once. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface Asset {
  type: string;
  body: Buffer;
}

const fonts = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/source-sans-3/package.json'));

function font(range: string): Asset {
  const file = join(fonts, 'files', `source-sans-3-${range}-wght-normal.woff2`);
  return { type: 'font/woff2', body: readFileSync(file) };
}

/** A style sheet, from its address on disk. */
export function styleSheet(address: URL): Asset {
  return { type: 'text/css', body: readFileSync(address) };
}

/** By path: what every page needs. */
const assets = new Map<string, Asset>([
  ['/assets/page.css', styleSheet(new URL('./page.css', import.meta.url))],
  ['/assets/latin.woff2', font('latin')],
  ['/assets/latin-ext.woff2', font('latin-ext')],
]);

export function assetAt(path: string): Asset | undefined {
  return assets.get(path);
}

export const assetHeaders = { 'Cache-Control': 'max-age=3600', 'X-Content-Type-Options': 'nosniff' };
