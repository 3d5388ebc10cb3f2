import { decline, rebook } from '@/app/[locale]/(booking)/appointments/[id]/actions';
import { door } from '@/app/frame/door';
import { PortalPage } from '@/app/frame/portal-page';
import { signInStatus } from '@/app/frame/sign-in-status';
import { actorOf } from '@/lib/acting/acting';
import { currentActing } from '@/lib/auth/guard';
import { now } from '@/lib/calendar/clock';
import { href } from '@/lib/doors/href';
import { logFault } from '@/lib/log/log';
import { within } from '@/lib/within';
import type { Next } from '@/services/booking/appointment';
import { nextFor } from '@/services/booking/booking';
import { ForChild } from '@/services/booking/parts/for-child';
import { Rebook } from '@/services/booking/parts/rebook/rebook';
import { RebookButtons } from '@/services/booking/parts/rebook/rebook-buttons';
import { CanDo } from '@/services/booking/parts/start/can-do';
import { Hero } from '@/services/booking/parts/start/hero';
import { type ToRebook, toRebook } from '@/services/booking/rebooking';
import { FindPractice } from '@/services/practices/parts/find-practice';
import { UrgentHelp } from '@/services/practices/parts/urgent-help';
import { firstPractices, type Practice } from '@/services/practices/practices';
import { registeredPatient } from '@/services/practices/register';
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
  next: Next | undefined;
  practice: Practice | undefined;
  cancelled: ToRebook[];
};

/** Whom the page greets: null for who is not signed in, and while the database does not answer. Appointments only at high. */
async function readGreeted(): Promise<Greeted | null> {
  const status = await signInStatus();
  if (typeof status !== 'object') return null;
  try {
    return await within(2_000, greetedBy(status.name));
  } catch (error) {
    logFault(error, 'start page');
    return null;
  }
}

/** `known`: the name that the header shows. */
async function greetedBy(known: string | null): Promise<Greeted | null> {
  const [acting, atHigh] = await Promise.all([currentActing('substantial'), currentActing('high')]);
  if (!acting) return null;
  const [name, patient, next, cancelled] = await Promise.all([
    nameOf(actorOf(acting)),
    registeredPatient(acting),
    atHigh ? nextFor(atHigh) : undefined,
    atHigh ? toRebook(atHigh) : [],
  ]);
  return { name: name?.given ?? known, next, practice: patient?.gp?.practice, cancelled };
}

/** The start page: it consists of parts of the services. Put your own here. */
export default door(async ({ locale, t }) => {
  const [practices, greeted] = await Promise.all([practicesToShow(), readGreeted()]);
  return (
    <PortalPage
      {...{ locale, t }}
      title={t('booking.start.title')}
      returnTo={href(locale, '/my-page')}
      description={greeted ? undefined : t('booking.start.lead')}
      wide
    >
      <Hero {...{ locale, t, greeted }} at={now()} />
      <div className="wrap">
        <Rebook
          {...{ locale, t, decline }}
          offered={greeted?.cancelled ?? []}
          times={(offered) => <RebookButtons {...{ locale, t, offered, rebook }} />}
        />
        <CanDo {...{ locale, t }} needsHigh={greeted !== null && !greeted.next} />
        <ForChild {...{ locale, t }} practice={greeted?.practice} />
        <FindPractice {...{ locale, t, practices }} />
        <UrgentHelp t={t} />
      </div>
    </PortalPage>
  );
});
