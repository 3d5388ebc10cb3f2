import type { ReactNode } from 'react';
import { InfoCard, InfoCardMessage } from '@/components/design/info-card';
// With the forms: a receipt comes after one, and a script of its own would bring again what both share.
import { PrintButton } from '@/components/form/in-every-form';
import { ButtonLink } from '@/components/layout/button-link';
import { PhoneLink } from '@/components/layout/phone-link';
import { Icon } from '@/components/pictures/icon';
import { CalendarPicture } from '@/components/receipt/calendar-picture';
import type { Person } from '@/lib/acting/person';
import { href } from '@/lib/doors/href';
import { dateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps, Texts } from '@/lib/i18n/texts';
import type { Appointment, AppointmentDetail } from '@/services/booking/appointment';
import { CancelRule, MoveRule } from '@/services/booking/parts/cancel-rule';
import { phoneText } from '@/services/booking/parts/details-texts';
import { GoodToKnow } from '@/services/booking/parts/good-to-know';
import { movePath } from '@/services/booking/parts/move/move-steps';
import type { Policy } from '@/services/booking/policy';
import { GettingThereTo } from '@/services/practices/parts/getting-there';
import { AppointmentCard } from './appointment-card';
import { CancelledTag } from './appointment-list';
import { Needs } from './needs';
import { ReceiptFacts } from './receipt-facts';
import { ToCalendar } from './to-calendar';
import { WhatToBring } from './what-to-bring';

/** What the page shows an appointment as. `new`: just booked; `rebooked`: instead of one that the practice had cancelled. */
export type AppointmentState = 'new' | 'moved' | 'rebooked' | 'upcoming' | 'past' | 'cancelled' | 'cancelledByPractice';

/** The page's heading. */
export const headings = {
  new: 'appointments.receipt.title',
  moved: 'appointments.move.receiptTitle',
  rebooked: 'appointments.receipt.title',
  upcoming: 'appointments.receipt.detailsTitle',
  past: 'appointments.receipt.pastTitle',
  cancelled: 'appointments.receipt.cancelledTitle',
  cancelledByPractice: 'appointments.byPractice.title',
} as const satisfies Record<AppointmentState, string>;

type AppointmentDetailsProps = LocaleProps & {
  appointment: AppointmentDetail;
  policy: Policy;
  state: AppointmentState;
  bookedBy: string;
  /** For whom it is, if for another than the one who reads. */
  whom: Person | null;
  mayBook: boolean;
  /** It can be moved now. */
  canMove: boolean;
  /** What is offered instead of one that the practice has cancelled. */
  instead?: ReactNode;
  /** That an earlier time is waited for, or the way there. */
  earlier?: ReactNode;
};

/** All facts of an appointment: the receipt, and the details later. Also for printing. */
export function AppointmentDetails({
  locale,
  t,
  appointment,
  state,
  bookedBy,
  whom,
  mayBook,
  ...more
}: AppointmentDetailsProps) {
  const localeProps = { locale, t };
  const isUpcoming = state !== 'past' && state !== 'cancelled' && state !== 'cancelledByPractice';
  return (
    <>
      <DetailsHead {...{ locale, t, appointment, state }} />
      {isUpcoming && <WithSomebodyElse {...{ t, appointment }} />}
      {more.instead}
      <AppointmentCard {...localeProps} {...{ appointment, isUpcoming }} calls={phoneText(appointment.details ?? {})}>
        <div className="actions">
          {state === 'cancelled' && mayBook && (
            <ButtonLink href={href(locale, '/appointments/new')} icon="calendar">
              {t('appointments.receipt.again')}
            </ButtonLink>
          )}
          <ToCalendar {...localeProps} {...{ appointment, isUpcoming }} />
          <PrintButton icon={<Icon name="printer" />}>{t('receipt.print')}</PrintButton>
        </div>
        <AboutPrint t={t} />
      </AppointmentCard>
      {more.earlier}
      <div className="section split">
        <div className="sections">
          {isUpcoming && <WhatToBring t={t} kind={appointment.kind} />}
          {isUpcoming && appointment.kind === 'office' && (
            <GettingThereTo {...localeProps} slug={appointment.practice.slug} />
          )}
          {isUpcoming && <GoodToKnow {...localeProps} whom={whom} />}
          <section className="no-print">
            <h2 className="aksel-heading aksel-heading--medium">{t('appointments.receipt.reason')}</h2>
            {appointment.reason === null ? (
              <p className="prose">{t(noReason(appointment))}</p>
            ) : (
              <p className="said prose" dir="auto">
                {appointment.reason}
              </p>
            )}
          </section>
          <Needs t={t} appointment={appointment} />
          {isUpcoming && <CannotCome {...localeProps} {...more} appointment={appointment} />}
        </div>
        <ReceiptFacts {...localeProps} {...{ appointment, bookedBy, whom }} />
      </div>
      <p className="section no-print">
        <a className="aksel-link act" href={href(locale, '/appointments')}>
          {t('appointments.receipt.toList')}
          <Icon name="arrow-right" />
        </a>
      </p>
    </>
  );
}

/** Why no reason is shown: it is not for who reads, or no key opens it. */
export const noReason = ({ isWithheld }: AppointmentDetail) =>
  isWithheld ? 'appointments.receipt.reasonHidden' : 'appointments.receipt.reasonUnreadable';

type DetailsHeadProps = LocaleProps & { appointment: Appointment; state: AppointmentState };

function DetailsHead({ locale, t, appointment, state }: DetailsHeadProps) {
  const when = dateAndTime(locale, appointment.startAt);
  return (
    <div className="titled">
      <div className="form">
        <h1 className="aksel-heading aksel-heading--xlarge" tabIndex={-1}>
          {t(headings[state])}
        </h1>
        {state === 'new' && <p className="lead">{t('appointments.receipt.lead')}</p>}
        {state === 'moved' && <p className="lead">{t('appointments.move.receiptLead')}</p>}
        {state === 'rebooked' && <p className="lead">{t('appointments.byPractice.bookedLead')}</p>}
        {state === 'cancelledByPractice' && <p className="lead">{t('appointments.byPractice.lead', { when })}</p>}
        {state === 'cancelled' && <p className="lead">{t('appointments.receipt.cancelledLead', { when })}</p>}
        {appointment.status === 'cancelled' && <CancelledTag {...{ t }} cancelledBy={appointment.cancelledBy} />}
      </div>
      {(state === 'new' || state === 'moved' || state === 'rebooked') && <CalendarPicture mark="done" />}
    </div>
  );
}

/** How to print without scripts, and what the print leaves out: it may lie on a printer that others use. */
function AboutPrint({ t }: { t: Texts }) {
  return (
    <p className="gap-s small no-print">
      <noscript>{`${t('appointments.receipt.printYourself')} `}</noscript>
      {t('appointments.receipt.withoutReason')}
    </p>
  );
}

type CannotComeProps = LocaleProps & Pick<AppointmentDetailsProps, 'appointment' | 'policy' | 'canMove'>;

/** How to move and to cancel, until when and at what cost. Printed, too: on paper the telephone is the only way. */
function CannotCome({ locale, t, appointment, policy, canMove }: CannotComeProps) {
  const { id, practice, startAt, isOwnGp } = appointment;
  const rule = { policy, startAt, phone: practice.phone };
  return (
    <section>
      <h2 className="aksel-heading aksel-heading--medium">{t('appointments.receipt.cannotCome')}</h2>
      <p className="prose">
        {t.rich('appointments.receipt.cannotComeHelp', { phone: () => <PhoneLink phone={practice.phone} /> })}
      </p>
      <p className="gap-s prose">
        <CancelRule {...{ locale, t }} {...rule} />
      </p>
      {isOwnGp && (
        <p className="gap-s prose">
          <MoveRule {...{ locale, t }} {...rule} />
        </p>
      )}
      <div className="actions gap">
        {canMove && (
          <ButtonLink href={href(locale, movePath(id))} variant="secondary" icon="move">
            {t('appointments.move.link')}
          </ButtonLink>
        )}
        <ButtonLink href={href(locale, `/appointments/${id}/cancel`)} variant="secondary">
          {t('appointments.cancel.link')}
        </ButtonLink>
      </div>
    </section>
  );
}

/** Says that a substitute comes, or that the citizen has another GP by now: nobody is to find out at the practice. */
function WithSomebodyElse({ t, appointment }: { t: Texts; appointment: Appointment }) {
  const { practitionerName: gp, isOwnGp, substitute } = appointment;
  if (isOwnGp && substitute === null) return null;
  return (
    <InfoCard className="form gap" data-color="info">
      <InfoCardMessage icon={<Icon name="information" />}>
        {substitute !== null && <p>{t('booking.substitute.onDay', { gp, substitute })}</p>}
        {!isOwnGp && <p>{t('appointments.otherGp', { gp })}</p>}
      </InfoCardMessage>
    </InfoCard>
  );
}
