import { languageNames, locales } from '@/lib/i18n/routing';
import type { LocaleProps } from '@/lib/i18n/texts';

type LanguageRowProps = LocaleProps & { path: string; languageForm?: string | undefined };

/**
 * The four languages, each by its own name. Links keep the page and its query (`path`, after the locale).
 * With `languageForm` they are buttons that also send that form, so that nothing typed is lost.
 */
export function LanguageRow({ locale, t, path, languageForm }: LanguageRowProps) {
  return (
    <nav className="langs" aria-label={t('layout.language')}>
      <ul className="wrap plain">
        {locales.map((language) => (
          <li key={language}>
            {language === locale ? (
              <span aria-current="true" lang={language}>
                {languageNames[language]}
              </span>
            ) : languageForm ? (
              <button type="submit" form={languageForm} name="lang" value={language} lang={language} formNoValidate>
                {languageNames[language]}
              </button>
            ) : (
              <a href={`/${language}${path}`} lang={language} hrefLang={language}>
                {languageNames[language]}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
