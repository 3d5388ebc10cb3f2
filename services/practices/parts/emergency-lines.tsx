import type { Texts } from '@/lib/i18n/texts';

/** The emergency numbers: a column of the footer. */
export function EmergencyLines({ t }: { t: Texts }) {
  return (
    <div className="sos">
      <h2 className="aksel-heading">{t('practices.urgent.title')}</h2>
      <ul className="plain">
        <li>
          <a href="tel:113">113</a> <span>{t('practices.urgent.life')}</span>
        </li>
        <li>
          <a href="tel:116117">116 117</a> <span>{t('practices.urgent.outOfHours')}</span>
        </li>
      </ul>
    </div>
  );
}
