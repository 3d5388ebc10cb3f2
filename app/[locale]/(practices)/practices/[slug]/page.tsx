import { getTranslations } from 'next-intl/server';
import { ArrowLink } from '@/components/layout/arrow-link';
import { ButtonLink } from '@/components/layout/button-link';
import { door } from '@/components/layout/door';
import { NotFoundPage } from '@/components/layout/not-found-page';
import { Page } from '@/components/layout/page';
import { PracticeAside } from '@/services/practices/parts/practice-aside';
import { PracticeName } from '@/services/practices/parts/practice-name';
import { PracticePicture } from '@/services/practices/parts/practice-picture';
import { PractitionerList } from '@/services/practices/parts/practitioner-list';
import { practiceBySlug } from '@/services/practices/practices';

export default door<{ slug: string }>(async ({ locale, params }) => {
  const path = `/practices/${encodeURIComponent(params.slug)}`;
  const practice = await practiceBySlug(params.slug);
  if (!practice) return <NotFoundPage locale={locale} path={path} />;
  const t = await getTranslations({ locale, namespace: 'practice' });
  return (
    <Page locale={locale} title={practice.name} path={path} indexed>
      <p>
        <ArrowLink href={`/${locale}/practices`} direction="back">
          {t('all')}
        </ArrowLink>
      </p>
      <div className="titled">
        <div>
          <h1 className="aksel-heading aksel-heading--xlarge">
            <PracticeName name={practice.name} />
          </h1>
          <p className="lead">
            {t('lead', { municipality: practice.municipality, count: practice.practitioners.length })}
          </p>
          <div className="actions">
            <ButtonLink href={`/${locale}/appointments/new?practice=${practice.slug}`} icon="calendar">
              {t('book')}
            </ButtonLink>
          </div>
          <p className="small muted gap">{t('whoCanBook')}</p>
        </div>
        <PracticePicture />
      </div>
      <div className="section split">
        <section>
          <h2 className="aksel-heading aksel-heading--medium">{t('doctors')}</h2>
          <PractitionerList locale={locale} practitioners={practice.practitioners} />
        </section>
        <PracticeAside locale={locale} practice={practice} />
      </div>
    </Page>
  );
});
