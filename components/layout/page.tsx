import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { requestAddress } from '@/lib/http/request-address';
import type { Locale } from '@/lib/i18n/routing';
import { FocusOnArrival } from './focus-on-arrival';
import { Footer } from './footer';
import { FreshOnReturn } from './fresh-on-return';
import { Header, type Place, type Section } from './header';
import { SessionEnding } from './session-ending';
import { type SignInStatus, signInStatus } from './sign-in-status';

export type PageProps = {
  locale: Locale;
  title: string;
  /** What follows the locale in the address, query included: `/my-page?x=1`, empty for the start page. */
  path: string;
  /** Comes first in the title, e.g. `Feil:` where a form has errors. */
  titlePrefix?: string | undefined;
  section?: Section;
  place?: Place | undefined;
  /** Id of the form that the language buttons send along (their name is `lang`), so that nothing typed is lost. */
  languageForm?: string;
  /** Search engines may show the page. Only for pages with nothing personal in them. */
  indexed?: boolean;
  /** The page lays out its own full-width bands instead of one column. */
  wide?: boolean;
  /** Where "Log in" leads back to; this page, where nothing else is said. */
  returnTo?: string;
  /** For pages that must show although the session cannot be read. */
  status?: SignInStatus;
  children: ReactNode;
};

/** What was opened, query and all: a language link must not lose it. `path` where the address is not one of this language. */
async function openedPath(locale: Locale, path: string): Promise<string> {
  const address = await requestAddress();
  return address?.match(/^\/\w\w(?=[/?]|$)/)?.[0] === `/${locale}` ? address.slice(3) : path;
}

/** Everything around a page's content: title, skip link, languages, header, `main`, footer. */
export async function Page(page: PageProps) {
  const { locale, languageForm, children } = page;
  const path = await openedPath(locale, page.path);
  const t = await getTranslations({ locale, namespace: 'layout' });
  const status = page.status ?? (await signInStatus());
  const returnTo = page.returnTo ?? `/${locale}${path}`;
  const title = `${page.titlePrefix ? `${page.titlePrefix} ` : ''}${page.title} – ${t('service')}`;
  return (
    <div className="page">
      <title>{title}</title>
      {!page.indexed && <meta name="robots" content="noindex, nofollow" />}
      {/* Enter in a field presses the first submit button of a form: without this one, a language. */}
      {languageForm && <button type="submit" form={languageForm} hidden aria-hidden="true" tabIndex={-1} />}
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <Header {...{ locale, path, status, returnTo, languageForm, section: page.section, place: page.place }} />
      <main id="main" tabIndex={-1}>
        {page.wide ? children : <div className="wrap">{children}</div>}
      </main>
      <Footer locale={locale} />
      {typeof status === 'object' && (
        <SessionEnding {...{ locale, returnTo, endsAt: status.endsAt, formId: languageForm }} />
      )}
      <FocusOnArrival page={`${path} ${title}`} />
      <FreshOnReturn page={path} />
    </div>
  );
}
