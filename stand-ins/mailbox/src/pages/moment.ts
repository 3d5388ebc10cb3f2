import type { PageLanguage } from '../texts';

/** `24. november 2026 kl. 10.44`, in Oslo. */
export function moment(at: string, language: PageLanguage): string {
  const locale = language === 'en' ? 'en-GB' : 'nb-NO';
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Oslo' });
  const text = when.format(new Date(at));
  return language === 'en' ? text : text.replace(/(\d\d):(\d\d)$/, '$1.$2');
}
