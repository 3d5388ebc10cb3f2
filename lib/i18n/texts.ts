/** Loads the texts of a page. Keys are written out whole, so that a search finds where each is used. */
import { getTranslations } from 'next-intl/server';
import type { Locale } from './routing';

/** Every text in one language: `t('layout.skip')`. A key that Bokmål lacks does not compile. */
export type Texts = Awaited<ReturnType<typeof getTranslations<never>>>;

/** The key of a text. */
export type Key = Parameters<Texts>[0];

/** The language of a page and its texts: props of almost every part. */
export type LocaleProps = { locale: Locale; t: Texts };

/** The texts of a language. */
export function texts(locale: Locale): Promise<Texts> {
  return getTranslations({ locale });
}
