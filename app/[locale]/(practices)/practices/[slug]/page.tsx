import { door } from '@/app/frame/door';
import { NotFoundPage } from '@/app/frame/not-found-page';
import { PortalPage } from '@/app/frame/portal-page';
import { ArrowLink } from '@/components/layout/arrow-link';
import { ButtonLink } from '@/components/layout/button-link';
import { href } from '@/lib/doors/href';
import { GettingThere } from '@/services/practices/parts/getting-there';
import { PracticeAside } from '@/services/practices/parts/practice-aside';
import { PracticeName } from '@/services/practices/parts/practice-name';
import { PracticePicture } from '@/services/practices/parts/practice-picture';
import { PractitionerList } from '@/services/practices/parts/practitioner-list';
import { practiceBySlug } from '@/services/practices/practices';

export default door<{ slug: string }>(async ({ locale, t, params }) => {
  const practice = await practiceBySlug(params.slug);
  if (!practice) return <NotFoundPage {...{ locale, t }} />;
  const lead = t('practice.lead', { municipality: practice.municipality, count: practice.practitioners.length });
  return (
    <PortalPage {...{ locale, t }} title={practice.name} description={lead}>
      <p>
        <ArrowLink href={href(locale, '/practices')} direction="back">
          {t('practice.all')}
        </ArrowLink>
      </p>
      <div className="titled">
        <div>
          <h1 className="aksel-heading aksel-heading--xlarge">
            <PracticeName name={practice.name} />
          </h1>
          <p className="lead">{lead}</p>
          <div className="actions">
            <ButtonLink href={href(locale, '/appointments/new', { practice: practice.slug })} icon="calendar">
              {t('practice.book')}
            </ButtonLink>
          </div>
          <p className="small muted gap">{t('practice.whoCanBook')}</p>
        </div>
        <PracticePicture />
      </div>
      <div className="section split">
        <div className="sections">
          <section>
            <h2 className="aksel-heading aksel-heading--medium">{t('practice.doctors')}</h2>
            <PractitionerList t={t} practitioners={practice.practitioners} />
          </section>
          <GettingThere {...{ locale, t }} told={practice.gettingThere} />
        </div>
        <PracticeAside {...{ locale, t }} practice={practice} />
      </div>
    </PortalPage>
  );
});
