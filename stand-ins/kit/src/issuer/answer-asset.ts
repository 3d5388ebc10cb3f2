import type { Context } from 'koa';
import { assetAt, assetHeaders } from '../pages/assets';

/** Answers an asset's address. Returns whether it was one. */
export function answerAsset(ctx: Context): boolean {
  const asset = assetAt(ctx.path);
  if (!asset) return false;
  ctx.type = asset.type;
  ctx.set(assetHeaders);
  ctx.body = asset.body;
  return true;
}
