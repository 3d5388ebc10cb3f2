import { PhoneLink } from '@/components/layout/phone-link';
import { href } from '@/lib/doors/href';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { Gp } from '@/services/practices/register';

/** The citizen's GP, a link to the practice's page, and its telephone. */
export function YourGp({ locale, t, gp }: LocaleProps & { gp: Gp }) {
  return (
    <section className="section form">
      <h2 className="aksel-heading aksel-heading--medium">{t('appointments.yourGp')}</h2>
      <p>
        <strong>{gp.name}</strong>
        <br />
        <a className="aksel-link act" href={href(locale, `/practices/${gp.practice.slug}`)}>
          {gp.practice.name}
        </a>
        , {gp.practice.municipality}
        <br />
        {t.rich('booking.phone', { phone: () => <PhoneLink phone={gp.practice.phone} alone /> })}
      </p>
    </section>
  );
}
