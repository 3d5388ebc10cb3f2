import { getTranslations } from 'next-intl/server';
import { Icon } from '@/components/layout/icon';
import type { Locale } from '@/lib/i18n/routing';

type ServicesProps = { locale: Locale; high: boolean; hasGp: boolean };

/** What a citizen can go on to; what needs more than the level reached says so with a padlock and words. */
export async function Services({ locale, high, hasGp }: ServicesProps) {
  const t = await getTranslations({ locale, namespace: 'myPage' });
  const appointments = {
    icon: 'tasks' as const,
    path: '/appointments',
    title: t('appointments'),
    text: t('appointmentsText'),
  };
  const booking = { icon: 'calendar' as const, path: '/appointments/new', title: t('book'), text: t('bookText') };
  const services = hasGp ? [appointments, booking] : [appointments];
  return (
    <section className="section">
      <h2 className="aksel-heading aksel-heading--medium">{t('services')}</h2>
      <ul className="plain grid2">
        {services.map(({ icon, path, title, text }) => (
          <li className="card lcard" key={path}>
            <Icon name={icon} />
            <div>
              <h3 className="aksel-heading aksel-heading--small">
                <a className="aksel-link" href={`/${locale}${path}`}>
                  {title}
                </a>
              </h3>
              <p>{text}</p>
              {!high && (
                <p className="small with-ico gap-s">
                  <Icon name="lock" />
                  <span>{t('needsHigh')}</span>
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
