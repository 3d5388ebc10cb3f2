/** The language to greet a citizen in, where the address does not say: cookie, then the browser's wish, then Bokmål. */
import { isLocale, type Locale, routing } from './routing';

/** `no` is what many browsers send for Norwegian; `sme` is Northern Sami's three-letter code. */
const aliases: Record<string, Locale> = { no: 'nb', sme: 'se' };

/** The best of the four languages. Never throws, whatever the header holds. */
export function citizenLocale(cookie: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(cookie)) return cookie;
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .slice(0, 20)
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = Number(parameters.find((one) => one.trim().startsWith('q='))?.split('=')[1] ?? 1);
      return { language: tag.split('-')[0] ?? '', quality: Number.isFinite(quality) ? quality : 0 };
    })
    .sort((a, b) => b.quality - a.quality);
  for (const { language, quality } of wishes) {
    const locale = aliases[language] ?? language;
    if (quality > 0 && isLocale(locale)) return locale;
  }
  return routing.defaultLocale;
}
