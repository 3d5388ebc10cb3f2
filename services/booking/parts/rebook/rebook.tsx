import type { ReactNode } from 'react';
import { Button } from '@/components/design/button';
import { PlainForm } from '@/components/form/plain-form';
import { ButtonLink } from '@/components/layout/button-link';
import { PhoneLink } from '@/components/layout/phone-link';
import { href } from '@/lib/doors/href';
import type { FormAction } from '@/lib/forms/action-type';
import { dateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { Appointment } from '@/services/booking/appointment';
import { movePath } from '@/services/booking/parts/move/move-steps';
import type { ToRebook } from '@/services/booking/rebooking';
import { RebookFields } from './rebook-fields';

type RebookProps = LocaleProps & {
  offered: ToRebook[];
  /** The nearest times of the first: `RebookForm`, or `RebookButtons` where a page loads no scripts of forms. */
  times: (first: ToRebook) => ReactNode;
  decline: FormAction;
};

/** The appointments that the practice has cancelled: of the first the nearest times at once, of others the way to them. */
export function Rebook({ locale, t, offered, times, decline }: RebookProps) {
  return offered.map((one, nth) => {
    const { id, startAt, practice } = one.appointment;
    const heading = nth === 0 ? 'rebook' : `rebook-${nth + 1}`;
    return (
      <section className="card card--dawn form gap" key={id} aria-labelledby={heading}>
        <h2 className="aksel-heading aksel-heading--small" id={heading}>
          {t('appointments.byPractice.title')}
        </h2>
        <p>{t('appointments.byPractice.lead', { when: dateAndTime(locale, startAt) })}</p>
        {one.nearest.length === 0 && (
          <p className="gap-s">
            {t.rich('appointments.byPractice.none', { phone: () => <PhoneLink phone={practice.phone} /> })}
          </p>
        )}
        {one.nearest.length > 0 && nth === 0 && times(one)}
        {one.nearest.length > 0 && nth > 0 && <ChooseNewTime {...{ locale, t, id }} />}
        <Decline {...{ locale, t, decline }} appointment={one.appointment} />
      </section>
    );
  });
}

type DeclineProps = LocaleProps & Pick<RebookProps, 'decline'> & { appointment: Appointment };

/** Puts the card away, for good: who wants no new time is not asked each day. */
function Decline({ locale, t, appointment, decline }: DeclineProps) {
  return (
    <div className="gap-s">
      <PlainForm action={decline}>
        <RebookFields {...{ locale, appointment }} />
        <Button type="submit" variant="tertiary">
          {t('appointments.byPractice.decline')}
          <span className="aksel-sr-only"> {dateAndTime(locale, appointment.startAt)}</span>
        </Button>
      </PlainForm>
    </div>
  );
}

/** Leads to all times that an appointment can be moved to. */
export function ChooseNewTime({ locale, t, id }: LocaleProps & { id: string }) {
  return (
    <div className="actions gap">
      <ButtonLink href={href(locale, movePath(id))} icon="calendar">
        {t('appointments.byPractice.open')}
      </ButtonLink>
    </div>
  );
}
