import { isLocale, type Locale, routing } from '@/lib/i18n/routing';

/** The language of the page that a form is on (hidden field `locale`); Bokmål where it is missing or unknown. */
export function localeOfForm(form: FormData): Locale {
  const locale = form.get('locale');
  return isLocale(locale) ? locale : routing.defaultLocale;
}
