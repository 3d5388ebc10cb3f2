import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { chosenSlot } from '@/app/[locale]/(booking)/appointments/new/[draft]/chosen-slot';
import { openDraft } from '@/app/[locale]/(booking)/appointments/new/[draft]/open-draft';
import { door } from '@/components/layout/door';
import { requireCitizen } from '@/lib/auth/guard';
import { sealOf } from '@/services/booking/booking';
import { errorOf, firstGap, parseId, reasonSchema } from '@/services/booking/form-schema';
import { stepPath } from '@/services/booking/parts/addresses';
import { CheckStep } from '@/services/booking/parts/check-step';
import { DraftGone } from '@/services/booking/parts/draft-gone';
import { StepPage } from '@/services/booking/parts/step-page';
import { complete } from '@/services/booking/rules';
import { confirm } from './actions';

export default door<{ draft: string }>(async ({ locale, params, query }) => {
  const draftId = parseId(params.draft);
  const path = stepPath(draftId, 'check');
  const citizen = await requireCitizen('high', { locale, returnTo: `/${locale}${path}` });
  const t = await getTranslations({ locale });
  const opened = await openDraft(citizen, draftId, locale);
  if (!opened) return <DraftGone {...{ locale, t, path }} />;
  const { answers } = opened.draft;
  const gap = firstGap(answers, opened.gp.scheduleId);
  // A text that is there but too long is shown with what is wrong; a step not reached yet without.
  const error = gap === 'reason' && answers.reason ? errorOf(reasonSchema.safeParse(answers.reason)) : null;
  if (gap) redirect(`/${locale}${stepPath(draftId, gap, { error })}`);
  const slot = await chosenSlot(citizen, answers);
  const whole = complete(answers);
  if (!slot || !whole) redirect(`/${locale}${stepPath(draftId, 'time', { taken: '1' })}`);
  const props = { locale, t, ...opened };
  return (
    <StepPage {...props} step="check" title={t('booking.check.title')} path={path} action={confirm} className="form">
      <CheckStep
        {...props}
        slot={slot}
        reason={whole.reason}
        seal={sealOf(whole)}
        changed={query.error === 'draftChanged'}
      />
    </StepPage>
  );
});
