import type { ReactNode } from 'react';
import { ActKey } from '@/components/form/act-key';
import { ErrorSummary } from '@/components/form/error-summary';
import { Notice } from '@/components/form/notice';
import { WayOff } from '@/components/form/way-off';
import { PhoneLink } from '@/components/layout/phone-link';
import { Icon } from '@/components/pictures/icon';
import { StepActions } from '@/components/steps/step-actions';
import { NoFreeCard } from '@/components/times/no-free-card';
import { Picked, pickedId } from '@/components/times/picked';
import { WeekOfTimes } from '@/components/times/week-of-times';
import { href } from '@/lib/doors/href';
import { dateAndTime } from '@/lib/i18n/dates';
import type { LocaleProps } from '@/lib/i18n/texts';
import { weekId } from '@/lib/slots/asked-times';
import { hasShown, type WeekView } from '@/lib/slots/week-days';
import type { Appointment, AppointmentKind } from '@/services/booking/appointment';
import { daysIn, type StoodInFor, Substitutes } from '@/services/booking/parts/substitutes';
import { NoFreeWeek } from '@/services/booking/parts/time/no-free-week';
import { MoveHead } from './move-head';

type MoveTimeProps = LocaleProps & {
  appointment: Appointment;
  gp: StoodInFor | null;
  view: WeekView<AppointmentKind>;
  error?: string | undefined;
  /** What became of a time that was chosen before. */
  notice?: string | undefined;
};

/** Step 1 of moving: the new time. The old one stands among the times, and is no choice. */
export function MoveTime({ locale, t, appointment, gp, view, error, notice }: MoveTimeProps) {
  const { first, chosen, week } = view;
  const back = href(locale, `/appointments/${appointment.id}`);
  const shown = hasShown(view);
  const isBooked = appointment.status === 'booked';
  const keep = isBooked ? t('appointments.move.keep') : t('appointments.move.leave');
  const picked = { id: pickedId, line: <Picked {...{ locale, t, view }} /> };
  return (
    <>
      <ActKey />
      <MoveHead t={t} step="time" backHref={back} />
      <h1 className="aksel-heading aksel-heading--large" id="t">
        {t('appointments.move.title')}
      </h1>
      <TimeOfNow {...{ locale, t, appointment }} />
      {gp && <Substitutes {...{ locale, t, gp }} {...daysIn(week)} />}
      {notice && <Notice kind="warning">{notice}</Notice>}
      {error && (
        <ErrorSummary heading={t('form.errorSummary')} errors={[{ field: shown ? 'slot' : weekId, text: error }]} />
      )}
      {first ? (
        <WeekOfTimes
          {...{ locale, t, view, error }}
          own={isBooked ? { at: appointment.startAt, text: t('appointments.move.own') } : undefined}
          legend={t('appointments.move.title')}
          noneText={t('booking.time.noneThatDay')}
          noneInWeek={<NoFreeWeek {...{ locale, t, week, first }} />}
        />
      ) : (
        <NothingFree {...{ t, appointment }} />
      )}
      {shown || chosen ? (
        <StepActions t={t} leaveHref={back} leave={keep} picked={picked} />
      ) : (
        <div className="actions">
          <WayOff to={back}>{keep}</WayOff>
        </div>
      )}
    </>
  );
}

/** The time that the citizen has, or had until the practice cancelled it. */
function TimeOfNow({ locale, t, appointment: { status, startAt } }: LocaleProps & { appointment: Appointment }) {
  const when = dateAndTime(locale, startAt);
  const b = (words: ReactNode) => <strong>{words}</strong>;
  return (
    <div className="told with-ico form gap-s">
      <Icon name="calendar" />
      <p>
        {status === 'booked'
          ? t.rich('appointments.move.now', { when, b })
          : t.rich('appointments.move.wasCancelled', { when, b })}
      </p>
    </div>
  );
}

function NothingFree({ t, appointment: { status, practice } }: Pick<LocaleProps, 't'> & { appointment: Appointment }) {
  const phone = () => <PhoneLink phone={practice.phone} alone />;
  return (
    <NoFreeCard title={t('booking.time.noneAtAll')} level={2}>
      {status === 'booked' && <p>{t('appointments.move.none')}</p>}
      <p>{t.rich('booking.phone', { phone })}</p>
    </NoFreeCard>
  );
}
