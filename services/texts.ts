/** The texts of the portal and of its services, one catalogue a language. Each has top-level keys of its own. */
import type { Locale } from '@/lib/i18n/routing';

/** All texts in one language. */
export async function catalogue(locale: Locale) {
  const [portal, practices, booking, contact] = await Promise.all([
    import(`@/lib/i18n/catalogues/${locale}.json`),
    import(`./practices/texts/${locale}.json`),
    import(`./booking/texts/${locale}.json`),
    import(`./contact/texts/${locale}.json`),
  ]);
  return { ...portal.default, ...practices.default, ...booking.default, ...contact.default };
}
