/**
 * The page language: what the citizen chose here before (a cookie, as ID-porten's IDPORTEN_SELECTED_LANGUAGE), else
 * the service's `ui_locales`, else Bokmål. https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_authorize
 */
import type { Context } from 'koa';
import { isLanguage, type Language } from '../languages';

/** Cookies are shared by all ports of a host, so the name carries the port. */
const cookieName = (ctx: Context, kind: string) => `IDPORTEN_${kind}_LANGUAGE_${ctx.req.socket.localPort}`;

function remember(ctx: Context, kind: string, language: Language) {
  ctx.cookies.set(cookieName(ctx, kind), language, { httpOnly: true, sameSite: 'lax', path: '/' });
}

/** The language of this citizen, in a request that may bring `ui_locales`. */
export function languageOf(ctx: Context, uiLocales: unknown): Language {
  const chosen = ctx.cookies.get(cookieName(ctx, 'SELECTED'));
  if (isLanguage(chosen)) return chosen;
  return (
    String(uiLocales ?? '')
      .split(' ')
      .find(isLanguage) ?? 'nb'
  );
}

/** The language of the page before, for pages whose request is no longer known. */
export function languageBefore(ctx: Context): Language {
  return languageOf(ctx, ctx.cookies.get(cookieName(ctx, 'SHOWN')));
}

/** Remembers the language of a page for `languageBefore`. */
export function noteShown(ctx: Context, language: Language) {
  remember(ctx, 'SHOWN', language);
}

/** Remembers the language of a language link (`?lang=`). Returns whether there was one. */
export function rememberLanguage(ctx: Context): boolean {
  const { lang } = ctx.query;
  if (!isLanguage(lang)) return false;
  remember(ctx, 'SELECTED', lang);
  return true;
}
