import type { ReactNode } from 'react';
import { Notice } from '@/components/form/notice';
import { ButtonLink } from '@/components/layout/button-link';
import { CallButton, PhoneLink } from '@/components/layout/phone-link';
import { href } from '@/lib/doors/href';
import { dateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { Appointment } from '@/services/booking/appointment';
import { strong } from '@/services/booking/parts/cancel-rule';
import { refusalText } from '@/services/booking/parts/refusal-text';
import type { WayToCancel } from '@/services/booking/policy';
import { AppointmentCard } from './appointment-card';

type ByPhoneProps = LocaleProps & {
  appointment: Appointment;
  way: Extract<WayToCancel, { way: 'phone' }>;
  /** Whether the practice is open now. */
  open: ReactNode;
  /** Why nothing was cancelled: it was not as the page before said. */
  refused: string | undefined;
};

/** After the deadline the practice wants a call: its telephone stands where the button stood. */
export function CancelByPhone({ locale, t, appointment, way, open, refused }: ByPhoneProps) {
  const { deadline, fee } = way;
  return (
    <>
      <h1 className="aksel-heading aksel-heading--large">{t('appointments.cancel.phoneTitle')}</h1>
      {refused && <Notice kind="warning">{refused}</Notice>}
      <p className="lead">{t('appointments.cancel.phoneLead', { when: dateAndTime(locale, deadline) })}</p>
      {fee !== null && <p className="gap prose">{t.rich('appointments.cancel.phoneFee', { fee, b: strong })}</p>}
      <AppointmentCard {...{ locale, t, appointment }} />
      <div className="gap">{open}</div>
      <div className="actions">
        <CallButton phone={appointment.practice.phone}>
          {(phone) => t('appointments.cancel.call', { phone })}
        </CallButton>
        <ButtonLink href={href(locale, `/appointments/${appointment.id}`)} variant="secondary">
          {t('appointments.cancel.keep')}
        </ButtonLink>
      </div>
    </>
  );
}

type TooLateProps = LocaleProps & { appointment: Appointment };

/** It has started, or is over. */
export function TooLateToCancel({ locale, t, appointment }: TooLateProps) {
  return (
    <>
      <h1 className="aksel-heading aksel-heading--large">{t('appointments.cancel.tooLateTitle')}</h1>
      <p className="gap-s prose">{refusalText(t, 'tooLate')}</p>
      <p className="gap-s">
        {t.rich('booking.phone', { phone: () => <PhoneLink phone={appointment.practice.phone} alone /> })}
      </p>
      <AppointmentCard {...{ locale, t, appointment }} />
      <div className="actions">
        <ButtonLink href={href(locale, `/appointments/${appointment.id}`)} variant="secondary">
          {t('appointments.details')}
        </ButtonLink>
      </div>
    </>
  );
}
