import { ButtonLink } from '@/components/layout/button-link';
import { FogPicture } from '@/components/pictures/fog-picture';
import { now } from '@/lib/calendar/clock';
import { href } from '@/lib/doors/href';
import { longDateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import { PortalPage } from './portal-page';
import { CallToBook } from './service-parts';

type ProblemPageProps = LocaleProps & {
  reference?: string | undefined;
  /** What was sent and could not be done; without it, a page could not be shown. */
  after?: 'form' | 'logout' | undefined;
  retry?: string;
};

const whatNow = { form: 'problem.notSaved', logout: 'problem.stillIn' } as const;

/** The page for a fault: what is kept, what to do, and the reference to read aloud. Reads no session. */
export function ProblemPage({ locale, t, reference, after, retry = '' }: ProblemPageProps) {
  return (
    <PortalPage {...{ locale, t }} title={t('problem.title')} status="unknown">
      <div className="titled">
        <div className="form">
          <h1 className="aksel-heading aksel-heading--xlarge">{t('problem.title')}</h1>
          <p className="lead">{t('problem.ours')}</p>
          <p className="gap prose">{t(after ? whatNow[after] : 'problem.kept')}</p>
          <div className="actions">
            <ButtonLink href={retry}>{t('problem.retry')}</ButtonLink>
            <ButtonLink href={href(locale, '/')} variant="secondary">
              {t('problem.start')}
            </ButtonLink>
          </div>
        </div>
        <FogPicture />
      </div>
      <section className="section form">
        <h2 className="aksel-heading aksel-heading--small">{t('problem.stillStuck')}</h2>
        <p className="prose">
          {reference ? t('problem.help') : t('problem.helpTime')} <CallToBook t={t} />
        </p>
        <dl className="facts gap">
          {reference && (
            <div>
              <dt>{t('problem.reference')}</dt>
              <dd className="ref">{reference}</dd>
            </div>
          )}
          <div>
            <dt>{t('problem.time')}</dt>
            <dd>{longDateAndTime(locale, now())}</dd>
          </div>
        </dl>
      </section>
    </PortalPage>
  );
}
