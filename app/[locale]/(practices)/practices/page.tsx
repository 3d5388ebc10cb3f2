import { redirect } from 'next/navigation';
import { door } from '@/app/frame/door';
import { PortalPage } from '@/app/frame/portal-page';
import { Pagination } from '@/components/layout/pagination';
import { href } from '@/lib/doors/href';
import { lineFromAddress } from '@/lib/forms/typed-text';
import { searchPractices } from '@/services/practices/find-practices';
import { PracticeSearch } from '@/services/practices/parts/practice-search';
import { resultHeading, SearchResult } from '@/services/practices/parts/search-result';
import { longestQuery } from '@/services/practices/search';

/** A title stays in the browser's history: false for a number longer than a postal code. */
function mayBeInTitle(searchText: string): boolean {
  return searchText !== '' && !/(?:\d\s*){5}/.test(searchText);
}

/** The number of a page in an address; 0 for anything else. */
const pageNumber = (text: string | undefined) => (text === undefined ? 1 : Number(/^\d{1,6}$/.exec(text)?.[0] ?? 0));

export default door(async ({ locale, t, query }) => {
  const searchText = lineFromAddress(query.q, longestQuery);
  const result = await searchPractices(searchText, pageNumber(query.page));
  const { page, pages } = result;
  const hrefOf = (one: number) => href(locale, '/practices', { q: searchText, page: one > 1 ? String(one) : null });
  // Each page has one address: any other leads to it.
  if (query.page !== (page > 1 ? String(page) : undefined)) redirect(hrefOf(page));
  const found = resultHeading(t, result, searchText);
  const heading = mayBeInTitle(searchText) ? found : t('practices.title');
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
            {found}
          </h2>
          {pages > 1 && <p className="gap-s">{t('pages.of', { page, pages })}</p>}
          <SearchResult {...{ locale, t, result }} query={searchText} />
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
