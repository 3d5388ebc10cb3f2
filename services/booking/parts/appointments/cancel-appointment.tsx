import { SendButton, SendState } from '@/components/form/in-every-form';
import { SendForm } from '@/components/form/send-form';
import { ButtonLink } from '@/components/layout/button-link';
import { PhoneLink } from '@/components/layout/phone-link';
import { Icon } from '@/components/pictures/icon';
import { href } from '@/lib/doors/href';
import type { LocaleProps, Texts } from '@/lib/i18n/texts';
import type { Appointment } from '@/services/booking/appointment';
import { CancelUntil } from '@/services/booking/parts/good-to-know';
import { refusalText } from '@/services/booking/parts/refusal-text';
import { AppointmentCard } from './appointment-card';
import { CancelFields } from './cancel-fields';

type CancelAppointmentProps = LocaleProps & {
  appointment: Appointment;
  /** False once the appointment has started. */
  inTime: boolean;
  /** What cancelling costs now, in kroner; null: nothing. */
  fee: number | null;
  cancel: (form: FormData) => Promise<void>;
};

/** Asks before an appointment is cancelled, or says that it is too late; with the practice's telephone number. */
export function CancelAppointment({ locale, t, appointment, inTime, fee, cancel }: CancelAppointmentProps) {
  const back = href(locale, `/appointments/${appointment.id}`);
  if (!inTime) return <TooLate {...{ locale, t, appointment }} back={back} />;
  const unknown = { title: t('appointments.cancel.unknown'), text: t('appointments.cancel.again') };
  return (
    <SendForm {...{ locale, t }} inDoubt={unknown} id="cancel-form" action={cancel} keeps={false}>
      <input type="hidden" name="locale" value={locale} />
      <CancelFields {...{ appointment, fee }} />
      <h1 className="aksel-heading aksel-heading--large">{t('appointments.cancel.title')}</h1>
      <p className="gap-s prose">{t('appointments.cancel.lead')}</p>
      <p className="gap-s prose">
        <CancelUntil {...{ locale, t }} startAt={appointment.startAt} />
      </p>
      <PracticePhone {...{ t, appointment }} />
      <AppointmentCard {...{ locale, t, appointment }} />
      <SendState icon={<Icon name="warning" />} />
      <div className="actions">
        <SendButton danger>{t('appointments.cancel.confirm')}</SendButton>
        <ButtonLink href={back} variant="secondary">
          {t('appointments.cancel.keep')}
        </ButtonLink>
      </div>
    </SendForm>
  );
}

function TooLate({ locale, t, appointment, back }: LocaleProps & { appointment: Appointment; back: string }) {
  return (
    <>
      <h1 className="aksel-heading aksel-heading--large">{t('appointments.cancel.tooLateTitle')}</h1>
      <p className="gap-s prose">{refusalText(t, 'tooLate')}</p>
      <PracticePhone {...{ t, appointment }} />
      <AppointmentCard {...{ locale, t, appointment }} />
      <div className="actions">
        <ButtonLink href={back} variant="secondary">
          {t('appointments.details')}
        </ButtonLink>
      </div>
    </>
  );
}

function PracticePhone({ t, appointment: { practice } }: { t: Texts; appointment: Appointment }) {
  return (
    <p className="gap-s">{t.rich('booking.phone', { phone: () => <PhoneLink phone={practice.phone} alone /> })}</p>
  );
}
