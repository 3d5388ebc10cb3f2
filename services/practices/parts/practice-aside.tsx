import { getTranslations } from 'next-intl/server';
import { PhoneLink } from '@/components/layout/phone-link';
import type { Locale } from '@/lib/i18n/routing';
import type { PracticePage } from '@/services/practices/practices';
import { OpeningHours } from './opening-hours';

/** Contact, opening hours, and whom to ring when it is closed. */
export async function PracticeAside({ locale, practice }: { locale: Locale; practice: PracticePage }) {
  const t = await getTranslations({ locale, namespace: 'practice' });
  return (
    <aside className="stack" aria-label={t('aside')}>
      <section className="card card--mist">
        <h2 className="aksel-heading aksel-heading--small">{t('contact')}</h2>
        <dl className="contact">
          <dt>{t('phone')}</dt>
          <dd>
            <PhoneLink phone={practice.phone} />
          </dd>
          <dt>{t('address')}</dt>
          <dd>
            {practice.address}
            <br />
            {practice.postalCode} {practice.postalPlace}
          </dd>
        </dl>
      </section>
      <section className="card card--mist">
        <h2 className="aksel-heading aksel-heading--small">{t('openingHours')}</h2>
        <OpeningHours locale={locale} hours={practice.openingHours} />
      </section>
      <section className="card card--dawn">
        <h2 className="aksel-heading aksel-heading--small">{t('whenClosed')}</h2>
        <p>
          {t.rich('callOutOfHours', {
            tel: (number) => (
              <a className="aksel-link aksel-link--inline-text nowrap" href="tel:116117">
                {number}
              </a>
            ),
            sos: (number) => (
              <a className="aksel-link aksel-link--inline-text" href="tel:113">
                {number}
              </a>
            ),
          })}
        </p>
      </section>
    </aside>
  );
}
