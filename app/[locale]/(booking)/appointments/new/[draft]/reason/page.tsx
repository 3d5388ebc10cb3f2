import { getTranslations } from 'next-intl/server';
import { openDraft } from '@/app/[locale]/(booking)/appointments/new/[draft]/open-draft';
import { door } from '@/components/layout/door';
import { requireCitizen } from '@/lib/auth/guard';
import { parseFormError, parseId } from '@/services/booking/form-schema';
import { stepPath } from '@/services/booking/parts/addresses';
import { DraftGone } from '@/services/booking/parts/draft-gone';
import { ReasonStep } from '@/services/booking/parts/reason-step';
import { errorText } from '@/services/booking/parts/refusal-text';
import { StepPage } from '@/services/booking/parts/step-page';
import { reasonMaxLength } from '@/services/booking/rules';
import { saveReason } from './actions';

export default door<{ draft: string }>(async ({ locale, params, query }) => {
  const draftId = parseId(params.draft);
  const path = stepPath(draftId, 'reason');
  const citizen = await requireCitizen('high', { locale, returnTo: `/${locale}${path}` });
  const t = await getTranslations({ locale });
  const opened = await openDraft(citizen, draftId, locale);
  if (!opened) return <DraftGone {...{ locale, t, path }} />;
  const formError = parseFormError(query.error);
  const error = formError ? errorText(t, formError, reasonMaxLength) : undefined;
  const props = { locale, t, ...opened };
  return (
    <StepPage
      {...props}
      step="reason"
      title={t('booking.reason.title')}
      path={path}
      action={saveReason}
      failed={Boolean(error)}
      className="form stack"
    >
      <ReasonStep {...props} limit={reasonMaxLength} error={error} />
    </StepPage>
  );
});
