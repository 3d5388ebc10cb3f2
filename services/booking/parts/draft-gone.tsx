import { ButtonLink } from '@/components/layout/button-link';
import { Page } from '@/components/layout/page';
import { listPath, newPath } from './addresses';
import type { Speaking } from './texts';

/** The draft of an address is no more, or never was the citizen's: how to begin again. */
export function DraftGone({ locale, t, path }: Speaking & { path: string }) {
  return (
    <Page locale={locale} title={t('booking.gone.title')} path={path} section="appointments">
      <div className="form">
        <h1 className="aksel-heading aksel-heading--xlarge">{t('booking.gone.title')}</h1>
        <p className="lead">{t('booking.gone.lead')}</p>
        <div className="actions">
          <ButtonLink href={`/${locale}${newPath}`}>{t('booking.gone.again')}</ButtonLink>
          <a className="aksel-link act" href={`/${locale}${listPath}`}>
            {t('appointments.receipt.toList')}
          </a>
        </div>
      </div>
    </Page>
  );
}
