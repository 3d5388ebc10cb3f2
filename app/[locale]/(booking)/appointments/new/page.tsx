import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { door } from '@/components/layout/door';
import { Page } from '@/components/layout/page';
import { requireCitizen } from '@/lib/auth/guard';
import { bookedOfKind, bookingSituation } from '@/services/booking/booking';
import { startDraft } from '@/services/booking/drafts';
import { kindSchema } from '@/services/booking/form-schema';
import { newPath, stepPath, withQuery } from '@/services/booking/parts/addresses';
import { AllBooked, CannotBook } from '@/services/booking/parts/cannot-book';
import { OtherPractice } from '@/services/booking/parts/other-practice';
import { serviceTypes } from '@/services/booking/schema';
import { practiceBySlug } from '@/services/practices/practices';
import { registeredPatient } from '@/services/practices/register';

export default door(async ({ locale, query }) => {
  const type = kindSchema.safeParse(query.type).data;
  const practice = query.practice ? await practiceBySlug(query.practice) : null;
  const path = withQuery(newPath, { practice: practice?.slug, type });
  const citizen = await requireCitizen('high', { locale, returnTo: `/${locale}${path}` });
  const t = await getTranslations({ locale });
  const page = { locale, path, section: 'appointments' } as const;

  const situation = await bookingSituation(citizen);
  if (!situation.ok) {
    const patient = await registeredPatient(citizen);
    return (
      <Page {...page} title={t(`booking.${situation.refusal}.title`)}>
        <CannotBook {...{ locale, t }} refusal={situation.refusal} gp={patient?.gp ?? null} />
      </Page>
    );
  }
  const { gp } = situation.value;
  if (practice && practice.slug !== gp.practice.slug)
    return (
      <Page {...page} title={t('booking.otherPractice.titleUnknown')}>
        <OtherPractice
          {...{ locale, t, gp }}
          practiceName={practice.name}
          href={`/${locale}${withQuery(newPath, { type })}`}
        />
      </Page>
    );
  const booked = await bookedOfKind(citizen);
  if (serviceTypes.every((kind) => booked[kind]))
    return (
      <Page {...page} title={t('booking.allBooked.title')}>
        <AllBooked {...{ locale, t }} appointments={Object.values(booked)} />
      </Page>
    );
  const chosen = type && !booked[type] ? { serviceType: type } : {};
  const draftId = await startDraft(citizen, { practiceSlug: gp.practice.slug, ...chosen });
  redirect(`/${locale}${stepPath(draftId, 'kind')}`);
});
