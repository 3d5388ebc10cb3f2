/** The language where the address names none: the cookie's, else the browser's, else Bokmål. */
import { isLocale, type Locale, routing } from './routing';

/** Many browsers send `no` for Norwegian; `sme` is the three-letter code of Northern Sami. */
const aliases: Record<string, Locale> = { no: 'nb', sme: 'se' };

/** The best of the four languages. Never throws, whatever the header contains. */
export function citizenLocale(cookie: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(cookie)) return cookie;
  const accepted = (acceptLanguage ?? '')
    .split(',')
    .slice(0, 20)
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = Number(parameters.find((one) => one.trim().startsWith('q='))?.split('=')[1] ?? 1);
      return { language: tag.split('-')[0] ?? '', quality: Number.isFinite(quality) ? quality : 0 };
    })
    .sort((a, b) => b.quality - a.quality);
  for (const { language, quality } of accepted) {
    const locale = aliases[language] ?? language;
    if (quality > 0 && isLocale(locale)) return locale;
  }
  return routing.defaultLocale;
}
