'use server';

import { redirect } from 'next/navigation';
import { requireCitizen } from '@/lib/auth/guard';
import { href } from '@/lib/doors/href';
import type { WhoKeeps } from '@/lib/drafts/drafts';
import { formAction } from '@/lib/forms/form-action';
import { readStepForm } from '@/lib/forms/step-form';
import { keepTyped } from '@/services/booking/drafts';
import { errorOf, type FormError, firstMissingStep, reasonSchema } from '@/services/booking/form-schema';
import { stepPath } from '@/services/booking/steps';
import { typedAnswers } from '@/services/booking/typed-answers';
import { holdChosen, holdLonger, wantedBy } from '../../../hold-chosen';
import { openDraft } from '../open-draft';

/** Saves the reason, also if it is empty or too long: the page then shows it with the error. Holds the time on. */
export const saveReason = formAction(async (form) => {
  const { locale, isLanguageChange, isBack, isSwap, to, draftId } = readStepForm(form);
  const here = stepPath(draftId, 'reason');
  const { answers, isTooLongToKeep } = typedAnswers(form);
  const error = isTooLongToKeep ? ('reasonNotKept' satisfies FormError) : null;
  const keep = (who: WhoKeeps<'high'>) => keepTyped(who, draftId, answers, form);
  const citizen = await requireCitizen('high', { locale, query: { error }, keep });
  const { state } = await keep(citizen);
  if (error) redirect(href(locale, here, { error }));
  if (to) redirect(to);
  if (isBack) redirect(href(locale, stepPath(draftId, 'time')));
  // Another tab's text is beside this one: the page shows both.
  if (isLanguageChange || isSwap || state === 'two') redirect(href(locale, here));
  const opened = await openDraft(citizen, draftId, locale);
  if (!opened) redirect(href(locale, here));
  const taken = href(locale, stepPath(draftId, 'time'), { taken: '1' });
  if (form.has('extend'))
    redirect(
      (await holdLonger(citizen, wantedBy(opened.draft), form)).ok ? href(locale, here, { extended: '1' }) : taken,
    );
  const wrong = errorOf(reasonSchema.safeParse(answers.reason ?? ''));
  if (wrong) redirect(href(locale, here, { error: wrong }));
  const missing = firstMissingStep(opened.draft.answers, opened.gp.scheduleId);
  // A time that was taken meanwhile is said at once, not only on the next page.
  if (missing !== 'kind' && missing !== 'time' && !(await holdChosen(citizen, wantedBy(opened.draft), form)).ok)
    redirect(taken);
  redirect(href(locale, stepPath(draftId, missing ?? 'check')));
});
