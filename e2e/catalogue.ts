/** The catalogues, so that a journey names a text by its key. */
import { readFileSync } from 'node:fs';
import type { Locale } from '@/lib/i18n/routing';

export type Catalogue = typeof import('../texts/nb.json');

/** The texts of a language. */
export function catalogue(locale: Locale): Catalogue {
  return JSON.parse(readFileSync(`texts/${locale}.json`, 'utf8'));
}

export const nb = catalogue('nb');
