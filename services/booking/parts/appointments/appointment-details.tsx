import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/layout/button-link';
import { PhoneLink } from '@/components/layout/phone-link';
import { Icon } from '@/components/pictures/icon';
import { CalendarPicture } from '@/components/receipt/calendar-picture';
import { PrintButton } from '@/components/receipt/print-button';
import { href } from '@/lib/doors/href';
import { dateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps, Texts } from '@/lib/i18n/texts';
import type { Appointment, AppointmentDetail } from '@/services/booking/appointment';
import { CancelUntil, GoodToKnow } from '@/services/booking/parts/good-to-know';
import { movePath } from '@/services/booking/parts/move/move-steps';
import { GettingThereTo } from '@/services/practices/parts/getting-there';
import { AppointmentCard } from './appointment-card';
import { CancelledTag } from './appointment-list';
import { ReceiptFacts } from './receipt-facts';
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
  state: AppointmentState;
  bookedBy: string;
  mayBook: boolean;
  /** Until when it can be moved; null where it cannot be moved now. */
  moveUntil: Date | null;
  /** What is offered instead of one that the practice has cancelled. */
  instead?: ReactNode;
};

/** All facts of an appointment: the receipt, and the details later. Also for printing. */
export function AppointmentDetails({
  locale,
  t,
  appointment,
  state,
  bookedBy,
  mayBook,
  ...more
}: AppointmentDetailsProps) {
  const localeProps = { locale, t };
  const isUpcoming = state !== 'past' && state !== 'cancelled' && state !== 'cancelledByPractice';
  return (
    <>
      <DetailsHead {...{ locale, t, appointment, state }} />
      {more.instead}
      <AppointmentCard {...localeProps} appointment={appointment} isUpcoming={isUpcoming}>
        <div className="actions">
          {state === 'cancelled' && mayBook && (
            <ButtonLink href={href(locale, '/appointments/new')} icon="calendar">
              {t('appointments.receipt.again')}
            </ButtonLink>
          )}
          <PrintButton icon={<Icon name="printer" />}>{t('receipt.print')}</PrintButton>
        </div>
        <AboutPrint t={t} />
      </AppointmentCard>
      <div className="section split">
        <div className="sections">
          {isUpcoming && <WhatToBring t={t} kind={appointment.kind} />}
          {isUpcoming && appointment.kind === 'office' && (
            <GettingThereTo {...localeProps} slug={appointment.practice.slug} />
          )}
          {isUpcoming && <GoodToKnow {...localeProps} />}
          <section className="no-print">
            <h2 className="aksel-heading aksel-heading--medium">{t('appointments.receipt.reason')}</h2>
            {appointment.reason === null ? (
              <p className="prose">{t('appointments.receipt.reasonUnreadable')}</p>
            ) : (
              <p className="said prose" dir="auto">
                {appointment.reason}
              </p>
            )}
          </section>
          {isUpcoming && <CannotCome {...localeProps} appointment={appointment} moveUntil={more.moveUntil} />}
        </div>
        <ReceiptFacts {...localeProps} appointment={appointment} bookedBy={bookedBy} />
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

/** How to move and to cancel. Printed, too: on paper the telephone is the only way. */
type CannotComeProps = LocaleProps & { appointment: Appointment; moveUntil: Date | null };

function CannotCome({ locale, t, appointment: { id, practice, startAt }, moveUntil }: CannotComeProps) {
  return (
    <section>
      <h2 className="aksel-heading aksel-heading--medium">{t('appointments.receipt.cannotCome')}</h2>
      <p className="prose">
        {t.rich('appointments.receipt.cannotComeHelp', { phone: () => <PhoneLink phone={practice.phone} /> })}
      </p>
      <p className="gap-s prose">
        <CancelUntil {...{ locale, t }} startAt={startAt} />
      </p>
      {moveUntil && (
        <p className="gap-s prose">{t('appointments.move.until', { when: dateAndTime(locale, moveUntil) })}</p>
      )}
      <div className="actions gap">
        {moveUntil && (
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
