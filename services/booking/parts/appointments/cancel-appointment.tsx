import type { ReactNode } from 'react';
import { SendButton, SendState } from '@/components/form/in-every-form';
import { Notice } from '@/components/form/notice';
import { SendForm } from '@/components/form/send-form';
import { ButtonLink } from '@/components/layout/button-link';
import { Icon } from '@/components/pictures/icon';
import { href } from '@/lib/doors/href';
import type { FormAction } from '@/lib/forms/action-type';
import { dateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { Appointment } from '@/services/booking/appointment';
import { strong } from '@/services/booking/parts/cancel-rule';
import type { WayToCancel } from '@/services/booking/policy';
import { AppointmentCard } from './appointment-card';
import { CancelFields } from './cancel-fields';

type HereProps = LocaleProps & {
  appointment: Appointment;
  way: Exclude<WayToCancel, { way: 'phone' }>;
  /** Where it can be moved instead. */
  moveHref: string | null;
  /** Whom to call before it costs. */
  callFirst: ReactNode;
  /** Why nothing was cancelled: it was not as the page before said. */
  refused: string | undefined;
  cancel: FormAction;
};

/** Asks before an appointment is cancelled. Where it costs, the sum stands in the lead and on the button, and is posted. */
export function CancelAppointment({ locale, t, appointment, way, cancel, ...more }: HereProps) {
  const { moveHref, callFirst, refused } = more;
  const unknown = { title: t('appointments.cancel.unknown'), text: t('appointments.cancel.again') };
  const fee = way.way === 'fee' ? way.fee : null;
  return (
    <SendForm {...{ locale, t }} inDoubt={unknown} id="cancel-form" action={cancel} keeps={false}>
      <input type="hidden" name="locale" value={locale} />
      <CancelFields {...{ appointment, fee }} />
      <h1 className="aksel-heading aksel-heading--large">{t(cancelTitles[way.way])}</h1>
      {refused && <Notice kind="warning">{refused}</Notice>}
      <p className="lead">
        <Lead {...{ locale, t, way }} />
      </p>
      <AppointmentCard {...{ locale, t, appointment }} />
      {fee !== null && callFirst}
      {fee !== null && <p className="gap prose">{t('appointments.cancel.bill')}</p>}
      {moveHref && <MoveInstead {...{ t, moveHref }} />}
      <SendState icon={<Icon name="warning" />} />
      <div className="actions">
        <SendButton danger>
          {fee === null ? t('appointments.cancel.confirm') : t('appointments.cancel.confirmLate', { fee })}
        </SendButton>
        <ButtonLink href={href(locale, `/appointments/${appointment.id}`)} variant="secondary">
          {t('appointments.cancel.keep')}
        </ButtonLink>
      </div>
    </SendForm>
  );
}

/** The heading and the title of the page, by how it can be cancelled. */
export const cancelTitles = {
  free: 'appointments.cancel.title',
  fee: 'appointments.cancel.lateTitle',
  phone: 'appointments.cancel.phoneTitle',
} as const satisfies Record<WayToCancel['way'], string>;

function Lead({ locale, t, way }: LocaleProps & { way: HereProps['way'] }) {
  if (way.way === 'fee')
    return t.rich('appointments.cancel.lateLead', { when: dateAndTime(locale, way.deadline), fee: way.fee, b: strong });
  return way.until
    ? t('appointments.cancel.leadUntil', { when: dateAndTime(locale, way.until) })
    : t('appointments.cancel.leadFree');
}

function MoveInstead({ t, moveHref }: { t: LocaleProps['t']; moveHref: string }) {
  return (
    <p className="gap prose">
      {t.rich('appointments.cancel.move', {
        link: (words) => (
          <a className="aksel-link aksel-link--inline-text" href={moveHref}>
            {words}
          </a>
        ),
      })}
    </p>
  );
}
