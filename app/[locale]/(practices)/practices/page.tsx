import { redirect } from 'next/navigation';
import { door } from '@/app/frame/door';
import { PortalPage } from '@/app/frame/portal-page';
import { Pagination } from '@/components/layout/pagination';
import { href } from '@/lib/doors/href';
import { lineFromAddress } from '@/lib/forms/typed-text';
import type { Texts } from '@/lib/i18n/texts';
import { searchPractices } from '@/services/practices/find-practices';
import { PracticeList } from '@/services/practices/parts/practice-list';
import { PracticeSearch } from '@/services/practices/parts/practice-search';
import { longestQuery } from '@/services/practices/search';

/** A title stays in the browser's history: false for a number longer than a postal code. */
function mayBeInTitle(searchText: string): boolean {
  return searchText !== '' && !/(?:\d\s*){5}/.test(searchText);
}

/** The number of a page in an address; 0 for anything else. */
const pageNumber = (text: string | undefined) => (text === undefined ? 1 : Number(/^\d{1,6}$/.exec(text)?.[0] ?? 0));

/** What was found, or how many practices there are. */
function resultHeading(t: Texts, count: number, query: string): string {
  if (!query) return t('practices.all', { count });
  return count > 0 ? t('practices.found', { count, query }) : t('practices.none', { query });
}

export default door(async ({ locale, t, query }) => {
  const searchText = lineFromAddress(query.q, longestQuery);
  const { practices, count, page, pages } = await searchPractices(searchText, pageNumber(query.page));
  const hrefOf = (one: number) => href(locale, '/practices', { q: searchText, page: one > 1 ? String(one) : null });
  // Each page has one address: any other leads to it.
  if (query.page !== (page > 1 ? String(page) : undefined)) redirect(hrefOf(page));
  const heading = mayBeInTitle(searchText) ? t('practices.titleFor', { query: searchText }) : t('practices.title');
  return (
    <PortalPage
      {...{ locale, t }}
      title={page > 1 ? t('pages.title', { heading, page, pages }) : heading}
      description={searchText ? undefined : t('practices.lead')}
    >
      <div className="form">
        <h1 className="aksel-heading aksel-heading--xlarge">{t('practices.title')}</h1>
        <p className="lead">{t('practices.lead')}</p>
        <div className="gap-l">
          <PracticeSearch {...{ locale, t }} query={searchText} />
        </div>
        <section className="section" aria-labelledby="result">
          <h2 className="aksel-heading aksel-heading--medium" id="result">
            {resultHeading(t, count, searchText)}
          </h2>
          {pages > 1 && <p className="gap-s">{t('pages.of', { page, pages })}</p>}
          {count > 0 ? <PracticeList locale={locale} practices={practices} /> : <p>{t('practices.noneHelp')}</p>}
          <Pagination {...{ t, page, pages, hrefOf }} />
          {searchText && (
            <p className="gap">
              <a className="aksel-link act" href={href(locale, '/practices')}>
                {t('practices.showAll')}
              </a>
            </p>
          )}
        </section>
      </div>
    </PortalPage>
  );
});
