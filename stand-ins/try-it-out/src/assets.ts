/** Style sheets and the font: those of every page, and what this service adds. */
import type { ServerResponse } from 'node:http';
import { assetAt, assetHeaders, styleSheet } from 'stand-in-kit/pages/assets';

const own = styleSheet(new URL('./pages/try-it-out.css', import.meta.url));

/** Answers an asset's address. Returns whether it was one. */
export function answerAsset(response: ServerResponse, path: string): boolean {
  const asset = path === '/assets/try-it-out.css' ? own : assetAt(path);
  if (!asset) return false;
  response.writeHead(200, { 'Content-Type': asset.type, ...assetHeaders }).end(asset.body);
  return true;
}
