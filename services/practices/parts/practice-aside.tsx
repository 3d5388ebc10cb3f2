import { PhoneLink } from '@/components/layout/phone-link';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { PracticePage } from '@/services/practices/practices';
import { OpeningHours } from './opening-hours';

/** Contact, opening hours, and whom to call when the practice is closed. */
export function PracticeAside({ locale, t, practice }: LocaleProps & { practice: PracticePage }) {
  return (
    <aside className="stack" aria-label={t('practice.aside')}>
      <section className="card card--mist">
        <h2 className="aksel-heading aksel-heading--small">{t('practice.contact')}</h2>
        <dl className="contact">
          <dt>{t('practice.phone')}</dt>
          <dd>
            <PhoneLink phone={practice.phone} alone />
          </dd>
          <dt>{t('practice.address')}</dt>
          <dd>
            {practice.address}
            <br />
            {practice.postalCode} {practice.postalPlace}
          </dd>
        </dl>
      </section>
      <section className="card card--mist">
        <h2 className="aksel-heading aksel-heading--small">{t('practice.openingHours')}</h2>
        <OpeningHours {...{ locale, t, practice }} />
      </section>
      <section className="card card--dawn">
        <h2 className="aksel-heading aksel-heading--small">{t('practice.whenClosed')}</h2>
        <p>
          {t.rich('practice.callOutOfHours', {
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
