import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/routing';

/** The one warm surface of the start page: whom to ring instead of booking. */
export async function UrgentHelp({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'start' });
  return (
    <section className="section card card--dawn sos-card">
      <div>
        <h2 className="aksel-heading aksel-heading--medium">{t('urgent')}</h2>
        <p>{t('urgentText')}</p>
      </div>
      <div>
        <a href="tel:113">113</a>
        <p>{t('emergency')}</p>
      </div>
      <div>
        <a href="tel:116117">116 117</a>
        <p>{t('outOfHours')}</p>
      </div>
    </section>
  );
}
