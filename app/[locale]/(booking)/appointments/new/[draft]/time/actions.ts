'use server';

import { redirect } from 'next/navigation';
import { requireActing } from '@/lib/auth/guard';
import { href, type Query } from '@/lib/doors/href';
import { formAction } from '@/lib/forms/form-action';
import { readStepForm } from '@/lib/forms/step-form';
import { type AskedTimes, askedQuery, fragmentOf, nothingAsked, readTimesForm } from '@/lib/slots/asked-times';
import { keepAndRead, keepTyped } from '@/services/booking/drafts';
import { errorOf, firstMissingStep, slotSchema } from '@/services/booking/form-schema';
import { type Step, stepPath } from '@/services/booking/steps';
import { typedAnswers } from '@/services/booking/typed-answers';
import { holdChosen, wantedBy } from '../../../hold-chosen';
import { openSaved } from '../open-draft';

/**
 * Saves the time, and holds it. The button "first free" has its own field; without a new choice the saved time stays. Every
 * button of the step sends the form: those that show other times save and hold what is checked, too.
 */
export const saveTime = formAction(async (form) => {
  const { locale, isLanguageChange, isBack, to, draftId, taken } = readStepForm(form);
  const { shown, move } = readTimesForm(form);
  const lead = (step: Step, query: Query = {}, arrival: AskedTimes = nothingAsked) =>
    redirect(`${href(locale, stepPath(draftId, step), query)}${fragmentOf(arrival)}`);
  const slot = slotSchema.safeParse(form.get('first') ?? form.get('slot'));
  const typed = typedAnswers(form).answers;
  const here = { ...askedQuery(shown), taken };
  const acting = await requireActing('high', {
    locale,
    form,
    query: move ? askedQuery(move) : here,
    keep: (author) => keepTyped(author, draftId, typed, form),
  });
  const saved = await keepAndRead(acting, draftId, typed, form);
  if (to) redirect(to);
  if (isLanguageChange) lead('time', here);
  if (isBack) lead('kind');
  const opened = await openSaved(acting, draftId, locale, saved.answers);
  if (!opened || !draftId) return lead('time', here);
  const { answers, gp } = opened;
  const missing = firstMissingStep(answers, gp.scheduleId);
  if (missing === 'kind') lead(missing);
  // Whoever only looks at other times is not told again that the one before is gone.
  const isWanted = missing !== 'time' && (slot.success || !move);
  if (isWanted && !(await holdChosen(acting, wantedBy({ id: draftId, answers }), form)).ok)
    lead('time', { taken: '1', error: move ? null : errorOf(slot) });
  if (move) lead('time', askedQuery(move), move);
  if (missing === 'time') lead('time', { ...here, error: errorOf(slot) ?? 'slotMissing' });
  lead(missing ?? 'check');
});
