import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { stepPath } from '@/components/booking/addresses';
import { DraftGone } from '@/components/booking/draft-gone';
import { errorText } from '@/components/booking/refusal-text';
import { StepPage } from '@/components/booking/step-page';
import { TakenStep } from '@/components/booking/taken-step';
import { TimeStep } from '@/components/booking/time-step';
import { door } from '@/components/layout/door';
import { requireCitizen } from '@/lib/auth/guard';
import { parseFormError, parseId } from '@/lib/booking/form-schema';
import { reasonMaxLength } from '@/lib/booking/rules';
import { parseWeek } from '@/lib/i18n/weeks';
import { openDraft } from '../open-draft';
import { saveTime } from './actions';
import { loadTaken, loadWeek } from './load-times';

export default door<{ draft: string }>(async ({ locale, params, query }) => {
  const draftId = parseId(params.draft);
  const week = parseWeek(query.week);
  const taken = query.taken ? '1' : null;
  const path = stepPath(draftId, 'time', { week, taken });
  const citizen = await requireCitizen('high', { locale, returnTo: `/${locale}${path}` });
  const t = await getTranslations({ locale });
  const opened = await openDraft(citizen, draftId, locale);
  if (!opened) return <DraftGone {...{ locale, t, path }} />;
  const { draft, gp } = opened;
  const kind = draft.answers.serviceType;
  if (!kind) redirect(`/${locale}${stepPath(draftId, 'kind')}`);

  const props = { locale, t, draft, gp };
  const formError = parseFormError(query.error);
  const error = formError ? errorText(t, formError, reasonMaxLength) : undefined;
  const page = { ...props, step: 'time', path, action: saveTime, failed: Boolean(error) } as const;

  const lost = taken && (await loadTaken(citizen, draft.answers, kind));
  if (lost)
    return (
      <StepPage {...page} title={t('booking.taken.title')} aside className="form stack">
        <TakenStep {...props} {...lost} error={error} />
      </StepPage>
    );
  return (
    <StepPage {...page} title={t('booking.time.title')}>
      <TimeStep {...props} kind={kind} {...(await loadWeek(citizen, draft.answers, kind, week))} error={error} />
    </StepPage>
  );
});
