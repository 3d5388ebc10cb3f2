import { getTranslations } from 'next-intl/server';
import { SignpostPicture } from '@/components/pictures/signpost-picture';
import type { Locale } from '@/lib/i18n/routing';
import { ButtonLink } from './button-link';
import { Page } from './page';

type NotFoundPageProps = { locale: Locale; path: string };

/** The same words for what never was, what is gone and what belongs to someone else. */
export async function NotFoundPage({ locale, path }: NotFoundPageProps) {
  const t = await getTranslations({ locale, namespace: 'notFound' });
  return (
    <Page locale={locale} title={t('title')} path={path} returnTo={`/${locale}/my-page`}>
      <div className="titled">
        <div className="form">
          <h1 className="aksel-heading aksel-heading--xlarge">{t('title')}</h1>
          <p className="lead">{t('why')}</p>
          <div className="actions">
            <ButtonLink href={`/${locale}`}>{t('start')}</ButtonLink>
            <ButtonLink href={`/${locale}/appointments`} variant="secondary">
              {t('appointments')}
            </ButtonLink>
          </div>
          <p className="gap">
            <a className="aksel-link act" href={`/${locale}/practices`}>
              {t('practices')}
            </a>
          </p>
        </div>
        <SignpostPicture />
      </div>
    </Page>
  );
}
