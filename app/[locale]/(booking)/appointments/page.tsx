import { door } from '@/app/frame/door';
import { PortalPage } from '@/app/frame/portal-page';
import { Notice } from '@/components/form/notice';
import { requireCitizen } from '@/lib/auth/guard';
import { now } from '@/lib/calendar/clock';
import { endOfDraft } from '@/lib/drafts/rules';
import { dateAndTime } from '@/lib/i18n/dates';
import { listAppointments } from '@/services/booking/booking';
import { unfinishedDraft } from '@/services/booking/drafts';
import { AppointmentsHead, AppointmentsOverview } from '@/services/booking/parts/appointments/appointments-overview';
import { CannotBookNote } from '@/services/booking/parts/cannot-book/cannot-book';
import { UnfinishedBooking } from '@/services/booking/parts/leave/unfinished-booking';
import { YourGp } from '@/services/booking/parts/your-gp';
import { eligibilityOf } from '@/services/booking/rules';
import { registeredPatient } from '@/services/practices/register';

export default door(async ({ locale, t, query }) => {
  const allPast = query.past === 'all';
  const citizen = await requireCitizen('high');
  const [lists, draft, patient] = await Promise.all([
    listAppointments(citizen),
    unfinishedDraft(citizen),
    registeredPatient(citizen),
  ]);
  const localeProps = { locale, t };
  const at = now();
  const eligibility = eligibilityOf(patient, at);
  const cannotBook = eligibility.ok ? undefined : (
    <CannotBookNote {...localeProps} refusal={eligibility.refusal} gp={patient?.gp ?? null} />
  );
  const empty = lists.upcoming.length + lists.past.length + lists.cancelled.length === 0;
  return (
    <PortalPage {...localeProps} title={t('appointments.title')} tab="/appointments">
      <AppointmentsHead {...localeProps} empty={empty} cannotBook={cannotBook} />
      {query.deleted && <Notice kind="success">{t('appointments.draftDeleted')}</Notice>}
      <AppointmentsOverview {...localeProps} lists={lists} at={at} allPast={allPast} cannotBook={cannotBook} />
      {draft && (
        <UnfinishedBooking {...localeProps} draft={draft} until={dateAndTime(locale, endOfDraft(draft.updatedAt))} />
      )}
      {empty && patient?.gp && <YourGp {...localeProps} gp={patient.gp} />}
    </PortalPage>
  );
});
