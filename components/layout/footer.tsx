import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/routing';
import { Wordmark } from './wordmark';

/** The same on every page: owner, the service's own pages, and whom to ring. */
export async function Footer({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'layout' });
  const links = [
    { href: `/${locale}/accessibility#contact`, text: t('contactUs') },
    { href: `/${locale}/accessibility`, text: t('accessibility') },
    { href: `/${locale}/privacy`, text: t('privacy') },
    { href: `/${locale}/privacy#cookies`, text: t('cookies') },
  ];
  return (
    <footer>
      <Ridge />
      <div className="foot">
        <div className="wrap foot__grid">
          <div className="stack-s">
            <p className="mark">
              <Wordmark name={t('service')} onInk />
            </p>
            <p className="small">{t('owner')}</p>
          </div>
          <div>
            <h2 className="aksel-heading">{t('about')}</h2>
            <ul className="plain">
              {links.map(({ href, text }) => (
                <li key={href}>
                  <a href={href}>{text}</a>
                </li>
              ))}
            </ul>
          </div>
          <div className="sos">
            <h2 className="aksel-heading">{t('urgent')}</h2>
            <ul className="plain">
              <li>
                <a href="tel:113">113</a> {t('emergency')}
              </li>
              <li>
                <a href="tel:116117">116 117</a> {t('outOfHours')}
              </li>
            </ul>
          </div>
        </div>
      </div>
    </footer>
  );
}

function Ridge() {
  return (
    <svg className="ridge" viewBox="0 0 1280 56" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <path
        className="ridge__far"
        d="m0 38 130-20 90 14 120-26 110 24 140-18 130 24 150-28 120 20 140-22 150 28v22H0z"
      />
      <path className="ridge__near" d="m0 48 180-14 120 10 160-16 150 16 170-12 160 14 170-16 170 14v12H0z" />
    </svg>
  );
}
