/** The catalogues as files, for tests: they name a text by its key. */
import { readFileSync } from 'node:fs';
import type { Locale } from '@/lib/i18n/routing';
import { type AllTexts, services } from '@/services/services';

/** The folders that hold catalogues: the portal's own, and one for each service. */
export const catalogueFolders = ['lib/i18n/catalogues', ...services.map(({ name }) => `services/${name}/texts`)];

/** One catalogue of a folder. */
export function readCatalogue(folder: string, locale: Locale): object {
  return JSON.parse(readFileSync(`${folder}/${locale}.json`, 'utf8'));
}

/** All texts of a language: the portal's and those of every service. */
export function catalogue(locale: Locale): AllTexts {
  return Object.assign({}, ...catalogueFolders.map((folder) => readCatalogue(folder, locale)));
}
