import { ButtonLink } from '@/components/layout/button-link';
import { href } from '@/lib/doors/href';
import type { LocaleProps } from '@/lib/i18n/texts';

/** Why one cannot wait for an earlier time. */
export function CannotWait({ locale, t, text }: LocaleProps & { text: string }) {
  return (
    <>
      <h1 className="aksel-heading aksel-heading--large">{t('appointments.earlier.cannot')}</h1>
      <p className="lead">{text}</p>
      <div className="actions">
        <ButtonLink href={href(locale, '/appointments')} variant="secondary">
          {t('appointments.receipt.toList')}
        </ButtonLink>
      </div>
    </>
  );
}
