import type { Texts } from '@/lib/i18n/texts';

/** The start page's emergency numbers. */
export function UrgentHelp({ t }: { t: Texts }) {
  return (
    <section className="section card card--dawn sos-card">
      <div>
        <h2 className="aksel-heading aksel-heading--medium">{t('practices.urgent.title')}</h2>
        <p>{t('practices.urgent.call')}</p>
      </div>
      <div>
        <a href="tel:113">113</a>
        <p>{t('practices.urgent.whenLife')}</p>
      </div>
      <div>
        <a href="tel:116117">116 117</a>
        <p>{t('practices.urgent.whenClosed')}</p>
      </div>
    </section>
  );
}
