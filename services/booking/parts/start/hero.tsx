import { ButtonLink } from '@/components/layout/button-link';
import { FjordPicture } from '@/components/pictures/fjord-picture';
import { href } from '@/lib/doors/href';
import type { LocaleProps } from '@/lib/i18n/texts';

/** The top of the start page: heading, picture, and the two main links. */
export function Hero({ locale, t }: LocaleProps) {
  return (
    <div className="hero">
      <div className="wrap">
        <h1 className="aksel-heading aksel-heading--xlarge">{t('booking.start.title')}</h1>
        <p className="lead">{t('booking.start.lead')}</p>
        <div className="actions">
          <ButtonLink href={href(locale, '/appointments/new')} icon="calendar">
            {t('booking.start.book')}
          </ButtonLink>
          <ButtonLink href={href(locale, '/appointments')} variant="secondary">
            {t('booking.start.appointments')}
          </ButtonLink>
        </div>
      </div>
      <FjordPicture />
    </div>
  );
}
