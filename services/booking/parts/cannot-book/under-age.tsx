import type { ReactNode } from 'react';
import { PhoneLink } from '@/components/layout/phone-link';
import type { LocaleProps, Texts } from '@/lib/i18n/texts';
import { emergencyLinks } from '@/services/booking/parts/emergency-links';
import type { Gp } from '@/services/practices/register';

/** The helpline for children and young people. */
const helpline = '116 111';

type UnderAgeProps = LocaleProps & { gp: Gp | null; name?: string | undefined; logOut?: ReactNode };

/** For a child who is alone here: how to get an appointment all the same, whom to talk to, and the way out. */
export function UnderAge({ t, gp, name, logOut }: UnderAgeProps) {
  return (
    <div className="form">
      <h1 className="aksel-heading aksel-heading--xlarge">{t('booking.underAge.title')}</h1>
      <p className="lead">{t('booking.underAge.lead', { name: name ?? '' })}</p>
      <section className="section">
        <h2 className="aksel-heading aksel-heading--medium">{t('booking.underAge.how')}</h2>
        <WaysToAnAppointment {...{ t, gp }} />
      </section>
      <section className="card card--dawn gap-l">
        <h2 className="aksel-heading aksel-heading--small">{t('booking.underAge.talkTitle')}</h2>
        <p>{t.rich('booking.underAge.talk', { phone: () => <PhoneLink phone={helpline} /> })}</p>
        <p className="gap-s">{t.rich('booking.underAge.life', emergencyLinks)}</p>
      </section>
      <p className="gap prose">{t('booking.underAge.secret')}</p>
      {logOut && <div className="actions">{logOut}</div>}
    </div>
  );
}

/** Whom a child can ask. */
export function WaysToAnAppointment({ t, gp }: { t: Texts; gp: Gp | null }) {
  return (
    <ul className="bullets prose gap-s">
      <li>{t('booking.underAge.parent')}</li>
      {gp && <li>{t.rich('booking.underAge.call', { phone: () => <PhoneLink phone={gp.practice.phone} /> })}</li>}
      <li>{t('booking.underAge.nurse')}</li>
    </ul>
  );
}
