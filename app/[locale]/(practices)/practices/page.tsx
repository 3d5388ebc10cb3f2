import { door } from '@/app/frame/door';
import { PortalPage } from '@/app/frame/portal-page';
import { href } from '@/lib/doors/href';
import { lineFromAddress } from '@/lib/forms/typed-text';
import { PracticeList } from '@/services/practices/parts/practice-list';
import { PracticeSearch } from '@/services/practices/parts/practice-search';
import { searchPractices } from '@/services/practices/practices';
import { longestQuery } from '@/services/practices/search';

/** A title stays in the browser's history: false for a number longer than a postal code. */
function mayBeInTitle(searchText: string): boolean {
  return searchText !== '' && !/(?:\d\s*){5}/.test(searchText);
}

export default door(async ({ locale, t, query }) => {
  const searchText = lineFromAddress(query.q, longestQuery);
  const practices = await searchPractices(searchText);
  return (
    <PortalPage
      {...{ locale, t }}
      title={mayBeInTitle(searchText) ? t('practices.titleFor', { query: searchText }) : t('practices.title')}
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
            {!searchText
              ? t('practices.all', { count: practices.length })
              : practices.length
                ? t('practices.found', { count: practices.length, query: searchText })
                : t('practices.none', { query: searchText })}
          </h2>
          {practices.length ? <PracticeList locale={locale} practices={practices} /> : <p>{t('practices.noneHelp')}</p>}
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
