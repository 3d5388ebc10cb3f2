'use server';

import { redirect } from 'next/navigation';
import { requireCitizen } from '@/lib/auth/guard';
import { href } from '@/lib/doors/href';
import type { WhoKeeps } from '@/lib/drafts/drafts';
import { formAction } from '@/lib/forms/form-action';
import { readStepForm } from '@/lib/forms/step-form';
import { giveBack } from '@/lib/http/posted-form';
import { keepTyped } from '@/services/booking/drafts';
import { errorOf, type FormError, reasonSchema } from '@/services/booking/form-schema';
import { stepPath } from '@/services/booking/steps';
import { typedAnswers, writtenFields } from '@/services/booking/typed-answers';

/** Saves the reason, also if it is empty or too long: the page then shows it with the error. */
export const saveReason = formAction(async (form) => {
  const { locale, isLanguageChange, isBack, isSwap, to, draftId } = readStepForm(form);
  const here = stepPath(draftId, 'reason');
  const { answers, isTooLongToKeep } = typedAnswers(form);
  const error = isTooLongToKeep ? ('reasonNotKept' satisfies FormError) : null;
  if (error) giveBack({ why: 'tooLong', texts: writtenFields });
  const keep = (who: WhoKeeps<'high'>) => keepTyped(who, draftId, answers, form);
  const citizen = await requireCitizen('high', { locale, query: { error }, keep });
  const { state } = await keep(citizen);
  if (error) redirect(href(locale, here, { error }));
  if (to) redirect(to);
  if (isBack) redirect(href(locale, stepPath(draftId, 'time')));
  // Another tab's text is beside this one: the page shows both.
  if (isLanguageChange || isSwap || state === 'two') redirect(href(locale, here));
  const wrong = errorOf(reasonSchema.safeParse(answers.reason ?? ''));
  if (wrong) redirect(href(locale, here, { error: wrong }));
  // It leads on to what is missing before it, and says so where the draft is gone.
  redirect(href(locale, stepPath(draftId, 'check')));
}, writtenFields);
