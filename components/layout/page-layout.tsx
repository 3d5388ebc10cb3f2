import type { ReactNode } from 'react';
import type { LocaleProps } from '@/lib/i18n/texts';
import { Footer } from './footer';
import { Header, type Tab } from './header';
import { FocusOnArrival } from './in-every-page';

type PageLayoutProps = LocaleProps & {
  title: string;
  /** Comes first in the title, e.g. `Feil:` where a form has errors. */
  titlePrefix?: string | undefined;
  /** The address that was opened, with its query, without the language: language links keep it. */
  path: string;
  /** Id of the form that the language buttons (`name="lang"`) send, so that nothing typed is lost. */
  languageForm?: string | undefined;
  /** What search engines say of the page; without it they may not show it. Only for pages with nothing personal in them. */
  description?: string | undefined;
  /** The page lays out its own full-width bands instead of one column. */
  wide?: boolean | undefined;
  /** "Log in", or who is signed in. */
  signIn: ReactNode;
  /** For whom the citizen acts, if for another. */
  acting?: ReactNode;
  tabs: Tab[];
  /** Replaces the tabs, on every step of a form. */
  row?: ReactNode;
  /** A column of the footer. */
  emergencyContacts: ReactNode;
  /** The dialog before the session ends. */
  sessionEnding?: ReactNode;
  children: ReactNode;
};

/** Everything around a page's content: title, skip link, languages, header, `main`, footer. */
export function PageLayout(page: PageLayoutProps) {
  const { locale, t, path, languageForm, children } = page;
  const title = `${page.titlePrefix ? `${page.titlePrefix} ` : ''}${page.title} – ${t('layout.service')}`;
  return (
    <div className="page">
      <title>{title}</title>
      {page.description ? (
        <meta name="description" content={page.description} />
      ) : (
        <meta name="robots" content="noindex, nofollow" />
      )}
      {/* Enter in a field presses the form's first submit button. Without this one, that is a language. */}
      {languageForm && <button type="submit" form={languageForm} hidden aria-hidden="true" tabIndex={-1} />}
      <a className="skip" href="#main">
        {t('layout.skip')}
      </a>
      <Header
        {...{ locale, t, path, languageForm }}
        {...{ signIn: page.signIn, acting: page.acting, tabs: page.tabs, row: page.row }}
      />
      <main id="main" tabIndex={-1}>
        {page.wide ? children : <div className="wrap">{children}</div>}
      </main>
      <Footer {...{ locale, t }}>{page.emergencyContacts}</Footer>
      {page.sessionEnding}
      <FocusOnArrival page={`${path} ${title}`} />
    </div>
  );
}
