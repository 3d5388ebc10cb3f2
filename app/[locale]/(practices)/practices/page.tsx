import { getTranslations } from 'next-intl/server';
import { door } from '@/components/layout/door';
import { Page } from '@/components/layout/page';
import { PracticeList } from '@/services/practices/parts/practice-list';
import { PracticeSearch } from '@/services/practices/parts/practice-search';
import { searchPractices } from '@/services/practices/practices';

/** Titles stay in the browser's history: a number longer than a postal code is not repeated there. */
function mayBeInTitle(asked: string): boolean {
  return asked !== '' && !/(?:\d\s*){5}/.test(asked);
}

export default door(async ({ locale, query }) => {
  const t = await getTranslations({ locale, namespace: 'practices' });
  const asked = (query.q ?? '').trim().slice(0, 100);
  const practices = await searchPractices(asked);
  const all = `/${locale}/practices`;
  return (
    <Page
      locale={locale}
      title={mayBeInTitle(asked) ? t('titleFor', { query: asked }) : t('title')}
      path={asked ? `/practices?${new URLSearchParams({ q: asked })}` : '/practices'}
      indexed={!asked}
    >
      <div className="form">
        <h1 className="aksel-heading aksel-heading--xlarge">{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
        <div className="gap-l">
          <PracticeSearch locale={locale} query={asked} />
        </div>
        <section className="section" aria-labelledby="result">
          <h2 className="aksel-heading aksel-heading--medium" id="result">
            {!asked
              ? t('all', { count: practices.length })
              : practices.length
                ? t('found', { count: practices.length, query: asked })
                : t('none', { query: asked })}
          </h2>
          {practices.length ? <PracticeList locale={locale} practices={practices} /> : <p>{t('noneHelp')}</p>}
          {asked && (
            <p className="gap">
              <a className="aksel-link act" href={all}>
                {t('showAll')}
              </a>
            </p>
          )}
        </section>
      </div>
    </Page>
  );
});
