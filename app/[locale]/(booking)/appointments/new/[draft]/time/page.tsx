import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { openDraft } from '@/app/[locale]/(booking)/appointments/new/[draft]/open-draft';
import { door } from '@/components/layout/door';
import { requireCitizen } from '@/lib/auth/guard';
import { parseWeek } from '@/lib/calendar/weeks';
import { parseFormError, parseId } from '@/services/booking/form-schema';
import { stepPath } from '@/services/booking/parts/addresses';
import { DraftGone } from '@/services/booking/parts/draft-gone';
import { errorText } from '@/services/booking/parts/refusal-text';
import { StepPage } from '@/services/booking/parts/step-page';
import { TakenStep } from '@/services/booking/parts/taken-step';
import { TimeStep } from '@/services/booking/parts/time-step';
import { reasonMaxLength } from '@/services/booking/rules';
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
