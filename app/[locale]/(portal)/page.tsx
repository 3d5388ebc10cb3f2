import { decline, rebook } from '@/app/[locale]/(booking)/appointments/[id]/actions';
import { chooseWhom } from '@/app/[locale]/(portal)/acting-for/actions';
import { othersThan } from '@/app/frame/about-whom';
import { door } from '@/app/frame/door';
import { PortalPage } from '@/app/frame/portal-page';
import { type SignInStatus, signInStatus } from '@/app/frame/sign-in-status';
import { wordsAbout } from '@/components/acting/words-about';
import { actorOf } from '@/lib/acting/acting';
import type { Person } from '@/lib/acting/person';
import { currentActing } from '@/lib/auth/guard';
import { now } from '@/lib/calendar/clock';
import { href } from '@/lib/doors/href';
import { logFault } from '@/lib/log/log';
import { within } from '@/lib/within';
import type { Next } from '@/services/booking/appointment';
import { isForBooking, nextFor } from '@/services/booking/booking';
import { ForOthers, type Others } from '@/services/booking/parts/for-others';
import { Rebook } from '@/services/booking/parts/rebook/rebook';
import { RebookButtons } from '@/services/booking/parts/rebook/rebook-buttons';
import { CanDo } from '@/services/booking/parts/start/can-do';
import { Hero } from '@/services/booking/parts/start/hero';
import { type ToRebook, toRebook } from '@/services/booking/rebooking';
import { FindPractice } from '@/services/practices/parts/find-practice';
import { UrgentHelp } from '@/services/practices/parts/urgent-help';
import { firstPractices } from '@/services/practices/practices';
import { nameOf } from '@/services/services.server';

/** The first few; none while the database does not answer, for the page shows without them, too. */
async function practicesToShow() {
  try {
    return await within(2_000, firstPractices(3));
  } catch (error) {
    logFault(error, 'start page');
    return [];
  }
}

type Greeted = {
  name: string | null;
  /** Whom they act for; null: for themselves. */
  whom: Person | null;
  next: Next | undefined;
  others: Others;
  cancelled: ToRebook[];
};

/** Whom the page greets: null for who is not signed in, and while the database does not answer. Appointments only at high. */
async function readGreeted(): Promise<Greeted | null> {
  const status = await signInStatus();
  if (typeof status !== 'object') return null;
  try {
    return await within(2_000, greetedBy(status));
  } catch (error) {
    logFault(error, 'start page');
    return null;
  }
}

/** `status`: what the header shows. */
async function greetedBy({ name: known, actingFor: whom }: Exclude<SignInStatus, string>): Promise<Greeted | null> {
  const [acting, atHigh] = await Promise.all([currentActing('substantial'), currentActing('high')]);
  if (!acting) return null;
  const canBook = atHigh && isForBooking(atHigh) ? atHigh : null;
  const [name, next, cancelled, others] = await Promise.all([
    nameOf(actorOf(acting)),
    canBook ? nextFor(canBook) : undefined,
    canBook ? toRebook(canBook) : [],
    atHigh && othersThan(atHigh),
  ]);
  return { name: name?.given ?? known, whom, next, cancelled, others };
}

/** The start page: it consists of parts of the services. Put your own here. */
export default door(async ({ locale, t }) => {
  const [practices, greeted] = await Promise.all([practicesToShow(), readGreeted()]);
  const about = { locale, t: greeted ? wordsAbout(t, greeted.whom) : t };
  return (
    <PortalPage
      {...{ locale, t }}
      title={t('booking.start.title')}
      returnTo={href(locale, '/my-page')}
      description={greeted ? undefined : t('booking.start.lead')}
      wide
    >
      <Hero {...about} greeted={greeted} at={now()} />
      <div className="wrap">
        <Rebook
          {...about}
          decline={decline}
          offered={greeted?.cancelled ?? []}
          times={(offered) => <RebookButtons {...about} {...{ offered, rebook }} />}
        />
        <CanDo {...about} needsHigh={greeted !== null && !greeted.next} />
        <ForOthers {...{ locale, t }} others={greeted?.others ?? null} choose={chooseWhom} className="gap" />
        <FindPractice {...{ locale, t, practices }} />
        <UrgentHelp t={t} />
      </div>
    </PortalPage>
  );
});
