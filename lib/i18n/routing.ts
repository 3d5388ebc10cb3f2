/** The four languages: always a prefix in the address, Bokmål where nothing else is known. */
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
  localeCookie: { name: languageCookie, sameSite: 'lax' },
});

/** True for one of the four language codes. */
export function isLocale(value: unknown): value is Locale {
  return locales.includes(value as Locale);
}

const firstSegment = new RegExp(`^/(${locales.join('|')})(?=[/?]|$)`);

/** The language that a path names first, `/nb/my-page`; null for any other path. */
export function localeOfPath(path: string): Locale | null {
  return (firstSegment.exec(path)?.[1] as Locale | undefined) ?? null;
}

/** The same path in another language. */
export function inLocale(path: string, locale: Locale): string {
  return path.replace(firstSegment, `/${locale}`);
}

/** What follows the language in a path; a path that names none stays as it is. */
export function withoutLocale(path: string): string {
  return path.replace(firstSegment, '');
}
