import { getTranslations } from 'next-intl/server';
import { stepPath } from '@/components/booking/addresses';
import { DraftGone } from '@/components/booking/draft-gone';
import { ReasonStep } from '@/components/booking/reason-step';
import { errorText } from '@/components/booking/refusal-text';
import { StepPage } from '@/components/booking/step-page';
import { door } from '@/components/layout/door';
import { requireCitizen } from '@/lib/auth/guard';
import { parseFormError, parseId } from '@/lib/booking/form-schema';
import { reasonMaxLength } from '@/lib/booking/rules';
import { openDraft } from '../open-draft';
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
