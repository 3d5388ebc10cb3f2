import { ServiceCard } from '@/components/layout/service-card';
import { href } from '@/lib/doors/href';
import type { LocaleProps } from '@/lib/i18n/texts';

/** What citizens can do here: three cards that lead there. `needsHigh`: signed in, but not at the level for it. */
export function CanDo({ locale, t, needsHigh }: LocaleProps & { needsHigh: boolean }) {
  const list = href(locale, '/appointments');
  const things = [
    { icon: 'calendar', to: href(locale, '/appointments/new'), what: 'book' },
    { icon: 'tasks', to: list, what: 'see' },
    { icon: 'cancel', to: list, what: 'cancel' },
  ] as const;
  return (
    <section className="section">
      <h2 className="aksel-heading aksel-heading--medium">{t('booking.start.canDo')}</h2>
      <ul className="grid3 plain">
        {things.map(({ icon, to, what }) => (
          <ServiceCard
            key={what}
            {...{ t, icon, needsHigh }}
            href={to}
            title={t(`booking.start.${what}Title`)}
            text={t(`booking.start.${what}Text`)}
          />
        ))}
      </ul>
    </section>
  );
}
