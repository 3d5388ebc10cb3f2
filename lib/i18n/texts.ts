/** The texts of a page: the one way to load them. Keys are written whole, so that a search finds where each is used. */
import { getTranslations } from 'next-intl/server';
import type { Locale } from './routing';

/** Every text in one language: `t('layout.skip')`. A key that Bokmål lacks does not compile. */
export type Texts = Awaited<ReturnType<typeof getTranslations<never>>>;

/** The key of a text, for lists of texts. */
export type Key = Parameters<Texts>[0];

/** What a part of a page needs to speak: the language and its texts. */
export type LocaleProps = { locale: Locale; t: Texts };

/** The texts of a language. */
export function texts(locale: Locale): Promise<Texts> {
  return getTranslations({ locale });
}
