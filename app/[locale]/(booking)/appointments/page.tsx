import { door } from '@/app/frame/door';
import { PortalPage } from '@/app/frame/portal-page';
import { Notice } from '@/components/form/notice';
import { isForOneself } from '@/lib/acting/acting';
import { requireActing } from '@/lib/auth/guard';
import { now } from '@/lib/calendar/clock';
import { dateAndTime } from '@/lib/i18n/dates';
import { listAppointments } from '@/services/booking/booking';
import { allBegunDrafts, isUnfinished } from '@/services/booking/drafts';
import { movable } from '@/services/booking/moving';
import { AppointmentsHead, AppointmentsOverview } from '@/services/booking/parts/appointments/appointments-overview';
import { CannotBookNote } from '@/services/booking/parts/cannot-book/cannot-book';
import { ForChild } from '@/services/booking/parts/for-child';
import { Rebook } from '@/services/booking/parts/rebook/rebook';
import { RebookForm } from '@/services/booking/parts/rebook/rebook-form';
import { refusalText } from '@/services/booking/parts/refusal-text';
import { UnfinishedBooking } from '@/services/booking/parts/unfinished/unfinished-booking';
import { YourGp } from '@/services/booking/parts/your-gp';
import { toRebook } from '@/services/booking/rebooking';
import { eligibilityOf } from '@/services/booking/rules';
import { registeredPatient } from '@/services/practices/register';
import { decline, rebook } from './[id]/actions';

export default door(async ({ locale, t, query }) => {
  const allPast = query.past === 'all';
  const acting = await requireActing('high');
  const [lists, begun, patient, cancelled] = await Promise.all([
    listAppointments(acting),
    allBegunDrafts(acting),
    registeredPatient(acting),
    toRebook(acting),
  ]);
  const drafts = begun.filter(isUnfinished);
  const [draft] = drafts;
  const movableOf = await Promise.all(lists.upcoming.map(({ id }) => movable(acting, id)));
  const canMove = new Set(movableOf.flatMap((one) => (one.ok ? [one.value.appointment.id] : [])));
  const localeProps = { locale, t };
  const at = now();
  const eligibility = eligibilityOf(patient, at, isForOneself(acting));
  const cannotBook = eligibility.ok ? undefined : (
    <CannotBookNote {...localeProps} refusal={eligibility.refusal} gp={patient?.gp ?? null} />
  );
  const refused = query.taken
    ? t('appointments.byPractice.taken')
    : query.changed && refusalText(t, 'substituteChanged');
  const declined = lists.cancelled.find(({ id, offerDeclinedAt }) => id === query.declined && offerDeclinedAt);
  const empty = lists.upcoming.length + lists.past.length + lists.cancelled.length === 0;
  return (
    <PortalPage {...localeProps} title={t('appointments.title')} tab="/appointments">
      <AppointmentsHead {...localeProps} {...{ empty, cannotBook }} unfinished={Boolean(draft)} />
      {query.deleted && <Notice kind="success">{t('appointments.draftDeleted')}</Notice>}
      {declined && (
        <Notice kind="success">
          {t('appointments.byPractice.declined', { when: dateAndTime(locale, declined.startAt) })}
        </Notice>
      )}
      <Rebook
        {...{ locale, t, decline }}
        offered={cancelled}
        times={(offered) => <RebookForm {...{ locale, t, offered, rebook }} notice={refused} />}
      />
      {draft && <UnfinishedBooking {...localeProps} draft={draft} count={drafts.length} mayBook={eligibility.ok} />}
      <div className={draft || cancelled.length > 0 ? 'gap-l' : undefined}>
        <AppointmentsOverview
          {...localeProps}
          {...{ lists, at, allPast, cannotBook }}
          movable={canMove}
          unfinished={Boolean(draft)}
        />
      </div>
      {empty && patient?.gp && <YourGp {...localeProps} gp={patient.gp} />}
      {eligibility.ok && <ForChild {...localeProps} practice={eligibility.value.gp.practice} className="section" />}
    </PortalPage>
  );
});
