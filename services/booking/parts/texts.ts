import type { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/routing';

/** The whole catalogue, as a page loads it once and hands it down. */
export type Texts = Awaited<ReturnType<typeof getTranslations<never>>>;

/** What every component of a page needs to speak: the language and its texts. */
export type Speaking = { locale: Locale; t: Texts };
