import { isLocale, type Locale, routing } from '@/lib/i18n/routing';

/** The language that a form was shown in (its hidden field `locale`); Bokmål where that is missing or unknown. */
export function localeOfForm(form: FormData): Locale {
  const locale = form.get('locale');
  return isLocale(locale) ? locale : routing.defaultLocale;
}
