import { getTranslations } from 'next-intl/server';
import { FogPicture } from '@/components/pictures/fog-picture';
import { now } from '@/lib/calendar/clock';
import { longDateAndTime } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/routing';
import { ButtonLink } from './button-link';
import { Page } from './page';

type ProblemPageProps = { locale: Locale; reference?: string | undefined; retry?: string };

/** Whose fault it is, what is kept, what was not booked, and the reference to read aloud. Needs no session. */
export async function ProblemPage({ locale, reference, retry = '' }: ProblemPageProps) {
  const t = await getTranslations({ locale, namespace: 'problem' });
  const at = now();
  const path = reference ? `/problem?reference=${reference}` : '/problem';
  return (
    <Page locale={locale} title={t('title')} path={path} status="unknown">
      <div className="titled">
        <div className="form">
          <h1 className="aksel-heading aksel-heading--xlarge">{t('title')}</h1>
          <p className="lead">{t('ours')}</p>
          <p className="gap prose">{t('kept')}</p>
          <div className="actions">
            <ButtonLink href={retry}>{t('retry')}</ButtonLink>
            <ButtonLink href={`/${locale}`} variant="secondary">
              {t('start')}
            </ButtonLink>
          </div>
        </div>
        <FogPicture />
      </div>
      <section className="section form">
        <h2 className="aksel-heading aksel-heading--small">{t('stillStuck')}</h2>
        <p className="prose">{t('help')}</p>
        <dl className="facts gap">
          {reference && (
            <div>
              <dt>{t('reference')}</dt>
              <dd className="ref">{reference}</dd>
            </div>
          )}
          <div>
            <dt>{t('time')}</dt>
            <dd>{longDateAndTime(locale, at)}</dd>
          </div>
        </dl>
      </section>
    </Page>
  );
}
