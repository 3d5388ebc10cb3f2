import { ServiceCard } from '@/components/layout/service-card';
import { href } from '@/lib/doors/href';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { Result } from '@/lib/result';
import { WaysToAnAppointment } from '@/services/booking/parts/cannot-book/under-age';
import type { Gp } from '@/services/practices/register';
import type { EligibilityRefusal } from '../../refusals';

type BookingCardsProps = LocaleProps & {
  high: boolean;
  eligibility: Result<unknown, EligibilityRefusal>;
  gp: Gp | null;
};

/** Links to the appointments and to a new one. Says if the citizen is too young; `YourGp` says if there is no GP. */
export function BookingCards({ locale, t, high, eligibility, gp }: BookingCardsProps) {
  const card = { t, needsHigh: !high };
  return (
    <>
      <ul className="plain grid2">
        <ServiceCard
          {...card}
          icon="tasks"
          href={href(locale, '/appointments')}
          title={t('appointments.title')}
          text={t('booking.myPage.appointmentsText')}
        />
        {eligibility.ok && (
          <ServiceCard
            {...card}
            icon="calendar"
            href={href(locale, '/appointments/new')}
            title={t('booking.myPage.book')}
            text={t('booking.myPage.bookText')}
          />
        )}
      </ul>
      {!eligibility.ok && eligibility.refusal === 'underAge' && (
        <div className="gap form stack-s">
          <p>{t('booking.refusals.underAge')}</p>
          <WaysToAnAppointment t={t} gp={gp} />
        </div>
      )}
    </>
  );
}
