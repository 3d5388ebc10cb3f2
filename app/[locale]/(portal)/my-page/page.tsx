import { decline, rebook } from '@/app/[locale]/(booking)/appointments/[id]/actions';
import { door } from '@/app/frame/door';
import { PortalPage } from '@/app/frame/portal-page';
import { actorOf, isForOneself } from '@/lib/acting/acting';
import { currentActing, currentSession, requireActing } from '@/lib/auth/guard';
import { electronicIdOf } from '@/lib/auth/session/electronic-id';
import { now } from '@/lib/calendar/clock';
import { unfinishedDraft } from '@/services/booking/drafts';
import { ForChild } from '@/services/booking/parts/for-child';
import { BookingCards } from '@/services/booking/parts/my-page/booking-cards';
import { Rebook } from '@/services/booking/parts/rebook/rebook';
import { RebookButtons } from '@/services/booking/parts/rebook/rebook-buttons';
import { UnfinishedBooking } from '@/services/booking/parts/unfinished/unfinished-booking';
import { toRebook } from '@/services/booking/rebooking';
import { eligibilityOf } from '@/services/booking/rules';
import { YourGp } from '@/services/practices/parts/your-gp';
import { registeredPatient } from '@/services/practices/register';
import { nameOf } from '@/services/services.server';
import { SignedInAs } from './signed-in-as';

/** My page: it consists of parts of the services. Put your own here. */
export default door(async ({ locale, t }) => {
  const acting = await requireActing('substantial');
  const atHigh = await currentActing('high');
  const [session, known, patient, draft, cancelled] = await Promise.all([
    currentSession(),
    nameOf(actorOf(acting)),
    registeredPatient(acting),
    atHigh && unfinishedDraft(atHigh),
    atHigh && toRebook(atHigh),
  ]);
  const eid = electronicIdOf(session?.amr ?? []) ?? t('eid.other');
  const name = known?.given ?? session?.name;
  const eligibility = eligibilityOf(patient, now(), isForOneself(acting));
  return (
    <PortalPage {...{ locale, t }} title={t('myPage.title')} tab="/my-page">
      <h1 className="aksel-heading aksel-heading--xlarge">{t('myPage.title')}</h1>
      <p className="lead">{name ? t('myPage.hello', { name, eid }) : t('myPage.helloUnknown', { eid })}</p>
      {cancelled && (
        <Rebook
          {...{ locale, t, decline }}
          offered={cancelled}
          times={(offered) => <RebookButtons {...{ locale, t, offered, rebook }} />}
        />
      )}
      {draft && <UnfinishedBooking {...{ locale, t, draft }} mayBook={eligibility.ok} />}
      <section className="section">
        <h2 className="aksel-heading aksel-heading--medium">{t('myPage.services')}</h2>
        <BookingCards {...{ locale, t, eligibility }} high={atHigh !== null} />
        {eligibility.ok && <ForChild {...{ locale, t }} practice={eligibility.value.gp.practice} />}
      </section>
      <div className="section split split--even">
        <YourGp {...{ locale, t }} gp={patient?.gp ?? null} />
        {session && <SignedInAs {...{ locale, t, session, eid }} />}
      </div>
    </PortalPage>
  );
});
