import { getTranslations } from 'next-intl/server';
import { openDraft } from '@/app/[locale]/(booking)/appointments/new/[draft]/open-draft';
import { door } from '@/components/layout/door';
import { requireCitizen } from '@/lib/auth/guard';
import { bookedOfKind, firstFreeByKind } from '@/services/booking/booking';
import { kindSchema, parseFormError, parseId } from '@/services/booking/form-schema';
import { stepPath } from '@/services/booking/parts/addresses';
import { DraftGone } from '@/services/booking/parts/draft-gone';
import { KindStep, openKinds } from '@/services/booking/parts/kind-step';
import { errorText } from '@/services/booking/parts/refusal-text';
import { StepPage } from '@/services/booking/parts/step-page';
import { reasonMaxLength } from '@/services/booking/rules';
import { serviceTypes } from '@/services/booking/schema';
import { saveKind } from './actions';

export default door<{ draft: string }>(async ({ locale, params, query }) => {
  const draftId = parseId(params.draft);
  const type = kindSchema.safeParse(query.type).data;
  const path = stepPath(draftId, 'kind', { type });
  const citizen = await requireCitizen('high', { locale, returnTo: `/${locale}${path}` });
  const t = await getTranslations({ locale });
  const opened = await openDraft(citizen, draftId, locale);
  if (!opened) return <DraftGone {...{ locale, t, path }} />;
  const [first, booked] = await Promise.all([firstFreeByKind(citizen), bookedOfKind(citizen)]);
  const nothingFree = openKinds(serviceTypes, first, booked).length === 0;
  const saved = opened.draft.answers.serviceType;
  const draft = { ...opened.draft, answers: { ...opened.draft.answers, serviceType: type ?? saved } };
  const error = parseFormError(query.error);
  const props = { locale, t, draft, gp: opened.gp };
  return (
    <StepPage
      {...props}
      step="kind"
      title={nothingFree ? t('booking.time.noneAtAll') : t('booking.kind.title')}
      aside={nothingFree}
      path={path}
      action={saveKind}
      failed={Boolean(error)}
      className="form"
    >
      <KindStep
        {...props}
        kinds={serviceTypes}
        first={first}
        booked={booked}
        error={error ? errorText(t, error, reasonMaxLength) : undefined}
        alreadyBooked={query.error === 'alreadyBooked' && Boolean(saved && booked[saved])}
      />
    </StepPage>
  );
});
