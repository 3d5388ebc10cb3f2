'use server';

import { redirect } from 'next/navigation';
import { requireCitizen } from '@/lib/auth/guard';
import { href } from '@/lib/doors/href';
import { formAction } from '@/lib/forms/form-action';
import { readStepForm } from '@/lib/forms/step-form';
import { typedField } from '@/lib/forms/typed-text';
import { keepTyped } from '@/services/booking/drafts';
import { errorOf, type FormError, firstMissingStep, reasonSchema } from '@/services/booking/form-schema';
import { stepPath } from '@/services/booking/steps';
import { openDraft } from '../open-draft';

/** Saves the reason, also if it is empty or too long: the page then shows it with the error. */
export const saveReason = formAction(async (form) => {
  const { locale, isLanguageChange, isBack, draftId } = readStepForm(form);
  const here = stepPath(draftId, 'reason');
  const { text, isTooLongToKeep } = typedField(form, 'reason');
  // A form without the field does not delete the saved reason, and neither does a text that is not kept.
  const typed = text === undefined ? {} : { reason: text };
  const notKept = isTooLongToKeep ? ('reasonNotKept' satisfies FormError) : null;
  const citizen = await requireCitizen('high', {
    locale,
    query: { error: notKept },
    keep: (author) => keepTyped(author, draftId, typed),
  });
  await keepTyped(citizen, draftId, typed);
  if (notKept) redirect(href(locale, here, { error: notKept }));
  if (isLanguageChange) redirect(href(locale, here));
  if (isBack) redirect(href(locale, stepPath(draftId, 'time')));
  const error = errorOf(reasonSchema.safeParse(text ?? ''));
  if (error) redirect(href(locale, here, { error }));
  const opened = await openDraft(citizen, draftId, locale);
  if (!opened) redirect(href(locale, here));
  redirect(href(locale, stepPath(draftId, firstMissingStep(opened.draft.answers, opened.gp.scheduleId) ?? 'check')));
});
