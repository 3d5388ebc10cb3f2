import { ButtonLink } from '@/components/layout/button-link';
import { href } from '@/lib/doors/href';
import type { LocaleProps } from '@/lib/i18n/texts';

/** The draft does not exist: how to begin again. */
export function DraftGone({ locale, t }: LocaleProps) {
  return (
    <div className="form">
      <h1 className="aksel-heading aksel-heading--xlarge">{t('booking.gone.title')}</h1>
      <p className="lead">{t('booking.gone.lead')}</p>
      <div className="actions">
        <ButtonLink href={href(locale, '/appointments/new')}>{t('booking.gone.again')}</ButtonLink>
        <a className="aksel-link act" href={href(locale, '/appointments')}>
          {t('appointments.receipt.toList')}
        </a>
      </div>
    </div>
  );
}
