/** Loads the texts of a page. Keys are written out whole, so that a search finds where each is used. */
import { getTranslations } from 'next-intl/server';
import { env } from '@/lib/env/env';
import type { Locale } from './routing';

/** Every text in one language: `t('layout.skip')`. A key that Bokmål lacks does not compile. */
export type Texts = Awaited<ReturnType<typeof getTranslations<never>>>;

/** The key of a text. */
export type Key = Parameters<Texts>[0];

/** The language of a page and its texts: props of almost every part. */
export type LocaleProps = { locale: Locale; t: Texts };

const known = new Map<Locale, Promise<Texts>>();

/**
 * The texts of a language. Made once: next-intl would read every message with a value in it anew for each request. Only
 * with hot reload they are read each time.
 */
export function texts(locale: Locale): Promise<Texts> {
  if (env().NODE_ENV === 'development') return getTranslations({ locale });
  const made = known.get(locale) ?? getTranslations({ locale });
  known.set(locale, made);
  // What could not be loaded is tried again.
  made.catch(() => known.delete(locale));
  return made;
}
