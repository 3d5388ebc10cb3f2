import { redirect } from 'next/navigation';
import { door } from '@/app/frame/door';
import { PortalPage } from '@/app/frame/portal-page';
import { requireCitizen } from '@/lib/auth/guard';
import { href } from '@/lib/doors/href';
import { mostDrafts } from '@/lib/drafts/rules';
import { bookedOfKind, bookingEligibility } from '@/services/booking/booking';
import { allBegunDrafts, startDraft } from '@/services/booking/drafts';
import { kindSchema } from '@/services/booking/form-schema';
import { AllBooked, CannotBook } from '@/services/booking/parts/cannot-book/cannot-book';
import { ManyDrafts } from '@/services/booking/parts/cannot-book/many-drafts';
import { OtherPractice } from '@/services/booking/parts/cannot-book/other-practice';
import { appointmentKinds } from '@/services/booking/schema';
import { stepPath } from '@/services/booking/steps';
import { practiceBySlug } from '@/services/practices/practices';
import { registeredPatient } from '@/services/practices/register';

export default door(async ({ locale, t, query }) => {
  const type = kindSchema.safeParse(query.type).data;
  const practice = query.practice ? await practiceBySlug(query.practice) : null;
  const citizen = await requireCitizen('high');
  const page = { locale, t, tab: '/appointments' } as const;

  const eligibility = await bookingEligibility(citizen);
  if (!eligibility.ok) {
    const patient = await registeredPatient(citizen);
    return (
      <PortalPage {...page} title={t(`booking.${eligibility.refusal}.title`)}>
        <CannotBook {...{ locale, t }} refusal={eligibility.refusal} gp={patient?.gp ?? null} />
      </PortalPage>
    );
  }
  const { gp } = eligibility.value;
  if (practice && practice.slug !== gp.practice.slug)
    return (
      <PortalPage {...page} title={t('booking.otherPractice.title', { practice: practice.name })}>
        <OtherPractice
          {...{ locale, t, gp }}
          practiceName={practice.name}
          onward={href(locale, '/appointments/new', { type })}
        />
      </PortalPage>
    );
  const booked = await bookedOfKind(citizen);
  if (appointmentKinds.every((kind) => booked[kind]))
    return (
      <PortalPage {...page} title={t('booking.allBooked.title')}>
        <AllBooked {...{ locale, t }} appointments={Object.values(booked)} />
      </PortalPage>
    );
  const drafts = await allBegunDrafts(citizen);
  if (drafts.length >= mostDrafts)
    return (
      <PortalPage {...page} title={t('booking.manyDrafts.title', { count: drafts.length })}>
        <ManyDrafts {...{ locale, t, drafts }} />
      </PortalPage>
    );
  const chosen = type && !booked[type] ? { serviceType: type } : {};
  const draftId = await startDraft(citizen, { practiceSlug: gp.practice.slug, ...chosen });
  redirect(href(locale, stepPath(draftId, 'kind')));
});
