import { getTranslations } from 'next-intl/server';
import { Icon } from '@/components/pictures/icon';
import type { Locale } from '@/lib/i18n/routing';
import type { Result } from '@/lib/result';
import type { SituationRefusal } from '@/services/booking/refusals';

type ServicesProps = { locale: Locale; high: boolean; situation: Result<unknown, SituationRefusal> };

/**
 * What a citizen can go on to; what needs more than the level reached says so with a padlock and words. One who is too
 * young to book is told so here, one without a GP where the GP would stand.
 */
export async function Services({ locale, high, situation }: ServicesProps) {
  const t = await getTranslations({ locale, namespace: 'myPage' });
  const refusals = await getTranslations({ locale, namespace: 'booking.refusals' });
  const appointments = {
    icon: 'tasks' as const,
    path: '/appointments',
    title: t('appointments'),
    text: t('appointmentsText'),
  };
  const booking = { icon: 'calendar' as const, path: '/appointments/new', title: t('book'), text: t('bookText') };
  const services = situation.ok ? [appointments, booking] : [appointments];
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
      {!situation.ok && situation.refusal === 'underAge' && <p className="prose gap">{refusals('underAge')}</p>}
    </section>
  );
}
