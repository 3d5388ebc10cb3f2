import { Notice } from '@/components/form/notice';
import type { FormAction } from '@/lib/forms/action-type';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { Appointment } from '@/services/booking/appointment';
import { offersEarlier, type Waiting } from '@/services/booking/earlier';
import { EarlierLink } from './earlier-link';
import { WaitingCards } from './waiting-cards';

type AfterAppointmentProps = LocaleProps & {
  waiting: Waiting[];
  /** The appointment that stands before it, where it can be moved. */
  appointment: Appointment | undefined;
  stop: FormAction;
};

/** What is waited for; where nothing is, the way to say so. */
export function AfterAppointment({ locale, t, waiting, appointment, stop }: AfterAppointmentProps) {
  const mayWait = appointment && offersEarlier() && !waiting.some(({ kind }) => kind === appointment.kind);
  return (
    <>
      <WaitingCards {...{ locale, t, stop }} waiting={waiting.filter(({ offered }) => !offered)} />
      {mayWait && (
        <p className="gap-s">
          <EarlierLink {...{ locale, t }} kind={appointment.kind} />
        </p>
      )}
    </>
  );
}

const said = ['saved', 'stopped', 'declined'] as const;

/** What was done on the page before, as the address has it. */
export function EarlierNotice({ t, done }: Pick<LocaleProps, 't'> & { done: string | undefined }) {
  const what = said.find((one) => one === done);
  return what && <Notice kind="success">{t(`appointments.earlier.${what}`)}</Notice>;
}
