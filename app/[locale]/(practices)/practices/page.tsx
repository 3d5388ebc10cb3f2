import { door } from '@/app/frame/door';
import { PortalPage } from '@/app/frame/portal-page';
import { href } from '@/lib/doors/href';
import { PracticeList } from '@/services/practices/parts/practice-list';
import { PracticeSearch } from '@/services/practices/parts/practice-search';
import { searchPractices } from '@/services/practices/practices';

/** Titles stay in the browser's history: a number longer than a postal code is not repeated there. */
function mayBeInTitle(asked: string): boolean {
  return asked !== '' && !/(?:\d\s*){5}/.test(asked);
}

export default door(async ({ locale, t, query }) => {
  const asked = (query.q ?? '').trim().slice(0, 100);
  const practices = await searchPractices(asked);
  return (
    <PortalPage
      {...{ locale, t }}
      title={mayBeInTitle(asked) ? t('practices.titleFor', { query: asked }) : t('practices.title')}
      indexed={!asked}
    >
      <div className="form">
        <h1 className="aksel-heading aksel-heading--xlarge">{t('practices.title')}</h1>
        <p className="lead">{t('practices.lead')}</p>
        <div className="gap-l">
          <PracticeSearch {...{ locale, t }} query={asked} />
        </div>
        <section className="section" aria-labelledby="result">
          <h2 className="aksel-heading aksel-heading--medium" id="result">
            {!asked
              ? t('practices.all', { count: practices.length })
              : practices.length
                ? t('practices.found', { count: practices.length, query: asked })
                : t('practices.none', { query: asked })}
          </h2>
          {practices.length ? <PracticeList locale={locale} practices={practices} /> : <p>{t('practices.noneHelp')}</p>}
          {asked && (
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
