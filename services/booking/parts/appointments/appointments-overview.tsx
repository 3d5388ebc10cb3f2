import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/layout/button-link';
import { daysBetween } from '@/components/times/distance';
import { href } from '@/lib/doors/href';
import type { LocaleProps } from '@/lib/i18n/texts';
import type { Appointment } from '@/services/booking/appointment';
import { mostListed } from '@/services/booking/rules';
import { AppointmentList } from './appointment-list';
import { NextAppointment } from './next-appointment';
import { NoAppointments } from './no-appointments';

type Overview = { upcoming: Appointment[]; past: Appointment[]; cancelled: Appointment[] };

type AppointmentsOverviewProps = LocaleProps & {
  lists: Overview;
  at: Date;
  allPast: boolean;
  /** The ids of the appointments that can be moved. */
  movable: ReadonlySet<string>;
  /** Why the citizen cannot book, if they cannot. */
  cannotBook?: ReactNode;
  /** A booking that is not finished has the page's primary button. */
  unfinished: boolean;
  /** What stands after the next appointment. */
  afterNext?: ReactNode;
};

const fewPast = 5;

/** Next, upcoming, past and cancelled appointments; the empty state if there are none. */
export function AppointmentsOverview(props: AppointmentsOverviewProps) {
  const { locale, t, lists, at, allPast, movable, cannotBook, unfinished, afterNext } = props;
  const [next, ...later] = lists.upcoming;
  const localeProps = { locale, t };
  const listed = Object.values(lists).flat().length;
  if (listed === 0)
    return (
      <>
        <NoAppointments {...localeProps} {...{ cannotBook, unfinished }} />
        {afterNext}
      </>
    );
  const past = allPast ? lists.past : lists.past.slice(0, fewPast);
  return (
    <>
      {next ? (
        <NextAppointment
          {...localeProps}
          appointment={next}
          days={daysBetween(at, next.startAt)}
          canMove={movable.has(next.id)}
        />
      ) : (
        <p className="lead">{t('appointments.noUpcoming')}</p>
      )}
      {afterNext}
      <Titled title={t('appointments.upcoming')} {...localeProps} appointments={later} movable={movable} />
      <Titled title={t('appointments.past')} {...localeProps} appointments={past} />
      {past.length < lists.past.length && (
        <p className="gap">
          <a className="aksel-link act" href={href(locale, '/appointments', { past: 'all' })}>
            {t('appointments.allPast')}
          </a>
        </p>
      )}
      <Titled title={t('appointments.cancelled')} {...localeProps} appointments={lists.cancelled} />
      {listed === mostListed && <p className="gap prose">{t('appointments.onlyLatest', { count: listed })}</p>}
    </>
  );
}

type TitledProps = LocaleProps & { title: string; appointments: Appointment[]; movable?: ReadonlySet<string> };

function Titled({ title, ...list }: TitledProps) {
  if (list.appointments.length === 0) return null;
  return (
    <section className="section form">
      <h2 className="aksel-heading aksel-heading--medium">{title}</h2>
      <AppointmentList {...list} />
    </section>
  );
}

type AppointmentsHeadProps = LocaleProps & { empty: boolean; cannotBook?: ReactNode; unfinished: boolean };

/** The page's heading, with the button to book or why there is none. The empty state has the button itself, or what is not finished. */
export function AppointmentsHead({ locale, t, empty, cannotBook, unfinished }: AppointmentsHeadProps) {
  const heading = <h1 className="aksel-heading aksel-heading--xlarge">{t('appointments.title')}</h1>;
  if (empty) return heading;
  if (cannotBook)
    return (
      <div className="head">
        <div>
          {heading}
          <div className="gap">{cannotBook}</div>
        </div>
      </div>
    );
  if (unfinished) return heading;
  return (
    <div className="head">
      {heading}
      <ButtonLink href={href(locale, '/appointments/new')} icon="calendar">
        {t('appointments.book')}
      </ButtonLink>
    </div>
  );
}
