/**
 * The page language: what the citizen chose here before (a cookie, as ID-porten's IDPORTEN_SELECTED_LANGUAGE), else
 * the service's `ui_locales`, else Bokmål. https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_authorize
 */
import type { Context } from 'koa';

export const languages = ['nb', 'nn', 'se', 'en'] as const;
export type Language = (typeof languages)[number];

export const languageNames: Record<Language, string> = {
  nb: 'Bokmål',
  nn: 'Nynorsk',
  se: 'Davvisámegiella',
  en: 'English',
};

function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language);
}

/** Cookies are shared by all ports of a host, so the name carries the port. */
function cookieName(ctx: Context): string {
  return `IDPORTEN_SELECTED_LANGUAGE_${ctx.req.socket.localPort}`;
}

/** The language of this citizen, in this request. */
export function languageOf(ctx: Context, uiLocales?: unknown): Language {
  const chosen = ctx.cookies.get(cookieName(ctx));
  if (isLanguage(chosen)) return chosen;
  return (
    String(uiLocales ?? '')
      .split(' ')
      .find(isLanguage) ?? 'nb'
  );
}

/** Remembers the language of a language link (`?lang=`). Returns whether there was one. */
export function rememberLanguage(ctx: Context): boolean {
  const { lang } = ctx.query;
  if (!isLanguage(lang)) return false;
  ctx.cookies.set(cookieName(ctx), lang, { httpOnly: true, sameSite: 'lax', path: '/' });
  return true;
}
