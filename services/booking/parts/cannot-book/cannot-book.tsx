import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/layout/button-link';
import { href } from '@/lib/doors/href';
import type { LocaleProps, Texts } from '@/lib/i18n/texts';
import type { Appointment } from '@/services/booking/appointment';
import { AppointmentList } from '@/services/booking/parts/appointments/appointment-list';
import { UnderAge, WaysToAnAppointment } from '@/services/booking/parts/cannot-book/under-age';
import { emergencyLinks } from '@/services/booking/parts/emergency-links';
import { refusalText } from '@/services/booking/parts/refusal-text';
import type { EligibilityRefusal } from '@/services/booking/refusals';
import type { Gp } from '@/services/practices/register';

type CannotBookProps = LocaleProps & {
  refusal: EligibilityRefusal;
  gp: Gp | null;
  /** The name of who is too young. */
  name?: string | undefined;
  /** The button "Log out": a child may be at somebody else's machine. */
  logOut?: ReactNode;
};

/** Why this citizen cannot book, and what to do instead. */
export function CannotBook({ refusal, ...props }: CannotBookProps) {
  return refusal === 'underAge' ? <UnderAge {...props} /> : <NoGp {...props} />;
}

/** The same in a few sentences, for pages that offer booking. */
export function CannotBookNote({ t, refusal, gp }: CannotBookProps) {
  if (refusal === 'underAge')
    return (
      <div className="form stack-s">
        <p>{refusalText(t, refusal)}</p>
        <WaysToAnAppointment t={t} gp={gp} />
      </div>
    );
  return (
    <div className="form stack-s">
      <p>{t('practices.myPage.noGp')}</p>
      <p>{t('practices.myPage.noGpHelp')}</p>
      <HowToGetGp t={t} />
    </div>
  );
}

function NoGp({ locale, t }: LocaleProps) {
  return (
    <div className="form">
      <h1 className="aksel-heading aksel-heading--xlarge">{t('booking.noGp.title')}</h1>
      <p className="lead">{t('booking.noGp.lead')}</p>
      <section className="section">
        <h2 className="aksel-heading aksel-heading--medium">{t('booking.noGp.find')}</h2>
        <HowToGetGp t={t} />
        <div className="actions gap">
          <ButtonLink href={href(locale, '/practices')} variant="secondary">
            {t('booking.noGp.practices')}
          </ButtonLink>
        </div>
      </section>
      <HelpNow t={t} />
    </div>
  );
}

function HowToGetGp({ t }: { t: Texts }) {
  return (
    <p>
      {t.rich('booking.noGp.findHelp', {
        link: (words) => (
          <a className="aksel-link aksel-link--inline-text" href="https://www.helsenorge.no/">
            {words}
          </a>
        ),
      })}
    </p>
  );
}

function HelpNow({ t }: { t: Texts }) {
  return (
    <section className="section">
      <h2 className="aksel-heading aksel-heading--medium">{t('booking.noGp.help')}</h2>
      <p>{t.rich('booking.noGp.helpNow', emergencyLinks)}</p>
    </section>
  );
}

/** Every kind is booked already. */
export function AllBooked({ locale, t, appointments }: LocaleProps & { appointments: Appointment[] }) {
  return (
    <div className="form">
      <h1 className="aksel-heading aksel-heading--xlarge">{t('booking.allBooked.title')}</h1>
      <p className="lead">{t('booking.allBooked.lead')}</p>
      <section className="section">
        <h2 className="aksel-heading aksel-heading--medium">{t('booking.allBooked.yours')}</h2>
        <AppointmentList {...{ locale, t, appointments }} movable={new Set(appointments.map(({ id }) => id))} />
      </section>
    </div>
  );
}
