/** The four languages. Each address begins with one; Bokmål is the default. */
import { defineRouting } from 'next-intl/routing';

export const locales = ['nb', 'nn', 'se', 'en'] as const;
export type Locale = (typeof locales)[number];

export const languageCookie = 'portal-language';

/** Each language by its own name. */
export const languageNames: Record<Locale, string> = {
  nb: 'Bokmål',
  nn: 'Nynorsk',
  se: 'Davvisámegiella',
  en: 'English',
};

export const routing = defineRouting({
  locales,
  defaultLocale: 'nb',
  localePrefix: 'always',
  alternateLinks: false,
  // `proxy.ts` sets it, with the attributes of all our cookies.
  localeCookie: false,
});

/** True for one of the four language codes. */
export function isLocale(value: unknown): value is Locale {
  return locales.includes(value as Locale);
}

const firstSegment = new RegExp(`^/(${locales.join('|')})(?=[/?]|$)`);

/** The language at the start of a path, `/nb/my-page`; null if there is none. */
export function localeOfPath(path: string): Locale | null {
  return (firstSegment.exec(path)?.[1] as Locale | undefined) ?? null;
}

/** The same path in another language. */
export function inLocale(path: string, locale: Locale): string {
  return path.replace(firstSegment, `/${locale}`);
}

/** A path without its language; a path without one stays as it is. */
export function withoutLocale(path: string): string {
  return path.replace(firstSegment, '');
}
