'use server';

import { redirect } from 'next/navigation';
import { requireActing } from '@/lib/auth/guard';
import { href } from '@/lib/doors/href';
import type { WhoKeeps } from '@/lib/drafts/drafts';
import { formAction } from '@/lib/forms/form-action';
import { readStepForm } from '@/lib/forms/step-form';
import { giveBack } from '@/lib/http/posted-form';
import { keepTyped } from '@/services/booking/drafts';
import { firstMissingStep, hasOthers, reasonStepErrors } from '@/services/booking/form-schema';
import { stepPath } from '@/services/booking/steps';
import { typedAnswers, writtenFields } from '@/services/booking/typed-answers';
import { holdChosen, holdLonger, wantedBy } from '../../../hold-chosen';
import { askedOf } from '../asked-of';
import { openDraft } from '../open-draft';

/** Saves what is typed, also what is wrong: the page then shows it with the error. Holds the time on. */
export const saveReason = formAction(async (form) => {
  const { locale, isLanguageChange, isBack, isSwap, to, draftId } = readStepForm(form);
  const here = stepPath(draftId, 'reason');
  const { answers, notKept: error } = typedAnswers(form);
  if (error) giveBack({ why: 'tooLong', texts: writtenFields });
  const keep = (who: WhoKeeps<'high'>) => keepTyped(who, draftId, answers, form);
  const acting = await requireActing('high', { locale, form, query: { error }, keep });
  await keep(acting);
  if (error) redirect(href(locale, here, { error }));
  if (to) redirect(to);
  if (isBack) redirect(href(locale, stepPath(draftId, 'time')));
  if (isLanguageChange || isSwap) redirect(href(locale, here));
  const opened = await openDraft(acting, draftId, locale);
  if (!opened) redirect(href(locale, here));
  const { draft, gp } = opened;
  const asked = await askedOf(opened);
  // Another tab's text is beside one of these: the page shows both.
  if (hasOthers(draft, asked)) redirect(href(locale, here));
  const taken = href(locale, stepPath(draftId, 'time'), { taken: '1' });
  if (form.has('extend'))
    redirect((await holdLonger(acting, wantedBy(draft), form)).ok ? href(locale, here, { extended: '1' }) : taken);
  const [wrong] = Object.values(reasonStepErrors(draft.answers, asked));
  if (wrong) redirect(href(locale, here, { error: wrong }));
  const missing = firstMissingStep(draft.answers, gp.scheduleId, asked);
  // A time that was taken meanwhile is said at once, not only on the next page.
  if (missing !== 'kind' && missing !== 'time' && !(await holdChosen(acting, wantedBy(draft), form)).ok)
    redirect(taken);
  redirect(href(locale, stepPath(draftId, missing ?? 'check')));
}, writtenFields);
