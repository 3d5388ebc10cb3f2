import { PhoneLink } from '@/components/layout/phone-link';
import type { Gp } from '@/services/practices/register';
import type { Speaking } from './texts';

/** The citizen's GP, the practice's own page, and its telephone. */
export function YourGp({ locale, t, gp }: Speaking & { gp: Gp }) {
  return (
    <section className="section form">
      <h2 className="aksel-heading aksel-heading--medium">{t('appointments.yourGp')}</h2>
      <p>
        <strong>{gp.name}</strong>
        <br />
        <a className="aksel-link" href={`/${locale}/practices/${gp.practice.slug}`}>
          {gp.practice.name}
        </a>
        , {gp.practice.municipality}
        <br />
        {t.rich('booking.phone', { phone: () => <PhoneLink phone={gp.practice.phone} /> })}
      </p>
    </section>
  );
}
