import { redirect } from 'next/navigation';
import { aboutWhom } from '@/app/frame/about-whom';
import { door } from '@/app/frame/door';
import { PortalPage } from '@/app/frame/portal-page';
import { requireActing } from '@/lib/auth/guard';
import { href } from '@/lib/doors/href';
import { mostDrafts } from '@/lib/drafts/rules';
import { bookedOfKind, bookingEligibility } from '@/services/booking/booking';
import { allBegunDrafts, isUnfinished } from '@/services/booking/drafts';
import { firstMissingStep, kindSchema } from '@/services/booking/form-schema';
import { AllBooked } from '@/services/booking/parts/cannot-book/cannot-book';
import { OtherPractice } from '@/services/booking/parts/cannot-book/other-practice';
import { ContinueOrAnew } from '@/services/booking/parts/unfinished/continue-or-anew';
import { ManyDrafts } from '@/services/booking/parts/unfinished/many-drafts';
import { appointmentKinds } from '@/services/booking/schema';
import { PracticeBar } from '@/services/practices/parts/practice-bar';
import { practiceBySlug } from '@/services/practices/practices';
import { startAgain } from './actions';
import { beginBooking } from './begin';
import { CannotBookPage } from './cannot-book-page';

/** Begins a booking; where one is not finished, asks first. Opened again and again, it keeps at most `mostDrafts`. */
export default door(async ({ locale, t, query }) => {
  const type = kindSchema.safeParse(query.type).data;
  const practice = query.practice ? await practiceBySlug(query.practice) : null;
  const acting = await requireActing('high');
  const { words, titles } = await aboutWhom(t);
  const page = { locale, t, tab: '/appointments' } as const;

  const eligibility = await bookingEligibility(acting);
  if (!eligibility.ok) return <CannotBookPage {...{ locale, t, acting }} refusal={eligibility.refusal} />;
  const { gp } = eligibility.value;
  if (practice && practice.slug !== gp.practice.slug)
    return (
      <PortalPage {...page} title={titles('booking.otherPractice.title', { practice: practice.name })}>
        <OtherPractice
          {...{ locale, t: words, gp }}
          practiceName={practice.name}
          onward={href(locale, '/appointments/new', { type })}
        />
      </PortalPage>
    );
  const booked = await bookedOfKind(acting);
  if (appointmentKinds.every((kind) => booked[kind]))
    return (
      <PortalPage {...page} title={titles('booking.allBooked.title')}>
        <AllBooked {...{ locale, t: words }} appointments={Object.values(booked)} />
      </PortalPage>
    );
  const drafts = await allBegunDrafts(acting);
  if (drafts.length >= mostDrafts)
    return (
      <PortalPage {...page} title={titles('booking.manyDrafts.title', { count: drafts.length })}>
        <ManyDrafts {...{ locale, t: words, drafts }} />
      </PortalPage>
    );
  const [newest, ...others] = drafts.filter(isUnfinished);
  if (!newest) redirect(await beginBooking(acting, { gp, type, booked, locale }));
  const row = <PracticeBar t={t} practiceName={gp.practice.name} gpName={gp.name} />;
  const step = firstMissingStep(newest.answers, gp.scheduleId) ?? 'check';
  return (
    <PortalPage {...page} title={titles('booking.anew.title')} row={row}>
      <ContinueOrAnew {...{ locale, t: words, newest, step, others, type, startAgain }} />
    </PortalPage>
  );
});
