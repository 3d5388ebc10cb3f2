import { decline, rebook } from '@/app/[locale]/(booking)/appointments/[id]/actions';
import { chooseWhom } from '@/app/[locale]/(portal)/acting-for/actions';
import { aboutWhom, othersThan } from '@/app/frame/about-whom';
import { door } from '@/app/frame/door';
import { PortalPage } from '@/app/frame/portal-page';
import { People } from '@/components/acting/people';
import { actorOf, isForOneself } from '@/lib/acting/acting';
import { currentActing, currentSession, requireActing } from '@/lib/auth/guard';
import { electronicIdOf } from '@/lib/auth/session/electronic-id';
import { now } from '@/lib/calendar/clock';
import { href } from '@/lib/doors/href';
import { isForBooking } from '@/services/booking/booking';
import { unfinishedDraft } from '@/services/booking/drafts';
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
  const canBook = atHigh && isForBooking(atHigh) ? atHigh : null;
  const [session, known, patient, draft, cancelled, others] = await Promise.all([
    currentSession(),
    nameOf(actorOf(acting)),
    registeredPatient(acting),
    canBook && unfinishedDraft(canBook),
    canBook && toRebook(canBook),
    atHigh && othersThan(atHigh),
  ]);
  const eid = electronicIdOf(session?.amr ?? []) ?? t('eid.other');
  const name = known?.given ?? session?.name;
  const { words } = await aboutWhom(t);
  const about = { locale, t: words };
  const eligibility = eligibilityOf(patient, now(), isForOneself(acting));
  return (
    <PortalPage {...{ locale, t }} title={t('myPage.title')} tab="/my-page">
      <h1 className="aksel-heading aksel-heading--xlarge">{t('myPage.title')}</h1>
      <p className="lead">{name ? t('myPage.hello', { name, eid }) : t('myPage.helloUnknown', { eid })}</p>
      {cancelled && (
        <Rebook
          {...about}
          decline={decline}
          offered={cancelled}
          times={(offered) => <RebookButtons {...about} {...{ offered, rebook }} />}
        />
      )}
      {draft && <UnfinishedBooking {...about} draft={draft} mayBook={eligibility.ok} />}
      <section className="section">
        <h2 className="aksel-heading aksel-heading--medium">{t('myPage.services')}</h2>
        <BookingCards {...about} {...{ eligibility }} high={atHigh !== null} gp={patient?.gp ?? null} />
      </section>
      <People {...{ locale, t, others }} choose={chooseWhom} to={href(locale, '/my-page')} />
      <div className="section split split--even">
        <YourGp {...about} gp={patient?.gp ?? null} />
        {session && <SignedInAs {...{ locale, t, session, eid }} />}
      </div>
    </PortalPage>
  );
});
