import { getRequestConfig } from 'next-intl/server';
import { timeZone } from '@/lib/calendar/clock';
import { isLocale, routing } from '@/lib/i18n/routing';
import { catalogue } from '@/services/texts';

/** Next-intl's configuration: the catalogue of the request's language. All texts are rendered on the server. */
export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale;
  const locale = isLocale(asked) ? asked : routing.defaultLocale;
  return { locale, messages: await catalogue(locale), timeZone };
});
