/** Pages for a request that cannot go back to the service: expired, refused, not found. */
import type { Context } from 'koa';
import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider';
import { noticePage } from '../pages/notice';
import { texts } from '../texts/texts';
import { languageBefore } from './page-language';
import { errors } from './provider-library';
import { sendPage } from './respond';
import { services } from './services';

function showNotice(
  ctx: Context,
  status: number,
  title: 'expired' | 'refused' | 'notFound',
  why: string[],
  reason?: string,
) {
  const language = languageBefore(ctx);
  const t = texts[language];
  const paragraphs = [...why, t.startAgain];
  sendPage(
    ctx,
    status,
    noticePage({ language, title: t[title], paragraphs, reason, failed: true, services: services() }),
  );
}

export function showExpired(ctx: Context) {
  showNotice(ctx, 400, 'expired', [texts[languageBefore(ctx)].expiredWhy]);
}

export function showNotFound(ctx: Context) {
  showNotice(ctx, 404, 'notFound', []);
}

/** The page for a request that we do not support, with the technical reason for developers. */
export function showRefused(ctx: Context, reason: string) {
  showNotice(ctx, 400, 'refused', [texts[languageBefore(ctx)].refusedWhy], reason);
}

/** oidc-provider's error page, with the technical reason for developers. */
export function showFault(ctx: KoaContextWithOIDC, out: ErrorOut, fault: Error) {
  if (fault instanceof errors.SessionNotFound) return showExpired(ctx);
  const reason = [out.error, out.error_description].filter(Boolean).join(': ');
  showNotice(ctx, ctx.status, 'refused', [texts[languageBefore(ctx)].refusedWhy], reason);
}

/** Runs one of our pages. A login that has ended, or another browser's, gets the page `expired`; a fault is logged. */
export async function guarded(ctx: Context, answer: () => Promise<void> | void) {
  try {
    await answer();
  } catch (fault) {
    if (fault instanceof errors.SessionNotFound) return showExpired(ctx);
    console.error(fault);
    showNotice(ctx, 500, 'refused', []);
  }
}
