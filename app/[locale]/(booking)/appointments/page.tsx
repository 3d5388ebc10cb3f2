import { chooseWhom } from '@/app/[locale]/(portal)/acting-for/actions';
import { aboutWhom, othersThan } from '@/app/frame/about-whom';
import { door } from '@/app/frame/door';
import { PortalPage } from '@/app/frame/portal-page';
import { Notice } from '@/components/form/notice';
import { isForOneself } from '@/lib/acting/acting';
import { requireActing } from '@/lib/auth/guard';
import { now } from '@/lib/calendar/clock';
import { dateAndTime } from '@/lib/i18n/dates';
import type { Appointment } from '@/services/booking/appointment';
import { listAppointments } from '@/services/booking/booking';
import { allBegunDrafts, isUnfinished } from '@/services/booking/drafts';
import { type Waiting, waitingFor } from '@/services/booking/earlier';
import { movable } from '@/services/booking/moving';
import { AppointmentsHead, AppointmentsOverview } from '@/services/booking/parts/appointments/appointments-overview';
import { CannotBookNote } from '@/services/booking/parts/cannot-book/cannot-book';
import { AfterAppointment, EarlierNotice } from '@/services/booking/parts/earlier/after-appointment';
import { OfferCards } from '@/services/booking/parts/earlier/waiting-cards';
import { ForOthers } from '@/services/booking/parts/for-others';
import { Rebook } from '@/services/booking/parts/rebook/rebook';
import { RebookForm } from '@/services/booking/parts/rebook/rebook-form';
import { refusalText } from '@/services/booking/parts/refusal-text';
import { UnfinishedBooking } from '@/services/booking/parts/unfinished/unfinished-booking';
import { YourGp } from '@/services/booking/parts/your-gp';
import { toRebook } from '@/services/booking/rebooking';
import { eligibilityOf } from '@/services/booking/rules';
import { registeredPatient } from '@/services/practices/register';
import { decline, rebook } from './[id]/actions';
import { stop } from './earlier/[kind]/actions';

export default door(async ({ locale, t, query }) => {
  const allPast = query.past === 'all';
  const acting = await requireActing('high');
  const [lists, begun, patient, cancelled, others, waiting] = await Promise.all([
    listAppointments(acting),
    allBegunDrafts(acting),
    registeredPatient(acting),
    toRebook(acting),
    othersThan(acting),
    waitingFor(acting),
  ]);
  const drafts = begun.filter(isUnfinished);
  const [draft] = drafts;
  const movableOf = await Promise.all(lists.upcoming.map(({ id }) => movable(acting, id)));
  const canMove = new Set(movableOf.flatMap((one) => (one.ok ? [one.value.appointment.id] : [])));
  const { whom, words, titles } = await aboutWhom(t);
  // A parent sees of a child from twelve on what they have booked themselves.
  const isInPart = whom?.sees === 'ownActs';
  const localeProps = { locale, t: words };
  const at = now();
  const eligibility = eligibilityOf(patient, at, isForOneself(acting));
  const cannotBook = eligibility.ok ? undefined : (
    <CannotBookNote {...localeProps} refusal={eligibility.refusal} gp={patient?.gp ?? null} />
  );
  const refused = query.taken
    ? words('appointments.byPractice.taken')
    : query.changed && refusalText(words, 'substituteChanged');
  const declined = lists.cancelled.find(({ id, offerDeclinedAt }) => id === query.declined && offerDeclinedAt);
  const empty = lists.upcoming.length + lists.past.length + lists.cancelled.length === 0;
  return (
    <PortalPage {...{ locale, t }} title={titles('appointments.title')} tab="/appointments">
      <AppointmentsHead {...localeProps} {...{ empty, cannotBook }} unfinished={Boolean(draft)} />
      {isInPart && <p className="gap prose">{t('booking.acting.ownBookings', { name: whom.name })}</p>}
      {query.deleted && <Notice kind="success">{t('appointments.draftDeleted')}</Notice>}
      {declined && (
        <Notice kind="success">
          {t('appointments.byPractice.declined', { when: dateAndTime(locale, declined.startAt) })}
        </Notice>
      )}
      <EarlierNotice t={words} done={query.earlier} />
      <OfferCards {...localeProps} waiting={waiting} />
      <Rebook
        {...localeProps}
        decline={decline}
        offered={cancelled}
        times={(offered) => <RebookForm {...localeProps} {...{ offered, rebook }} notice={refused} />}
      />
      {draft && <UnfinishedBooking {...localeProps} draft={draft} count={drafts.length} mayBook={eligibility.ok} />}
      <div className={gapAfter(draft, cancelled.length, isInPart, query.earlier, waiting.some(isOffered))}>
        <AppointmentsOverview
          {...localeProps}
          {...{ lists, at, allPast, cannotBook }}
          movable={canMove}
          unfinished={Boolean(draft)}
          afterNext={<AfterAppointment {...localeProps} {...{ waiting, stop }} appointment={nextOf(lists, canMove)} />}
        />
      </div>
      {empty && patient?.gp && <YourGp {...localeProps} gp={patient.gp} />}
      {(eligibility.ok || others.length > 0) && <ForOthers {...{ locale, t, others }} choose={chooseWhom} />}
    </PortalPage>
  );
});

/** The next appointment, where it can be moved. */
const nextOf = ({ upcoming: [next] }: { upcoming: Appointment[] }, canMove: ReadonlySet<string>) =>
  next && canMove.has(next.id) ? next : undefined;

const isOffered = ({ offered }: Waiting) => offered !== null;

/** Something stands before it. */
const gapAfter = (...shown: unknown[]) => (shown.some(Boolean) ? 'gap-l' : undefined);
