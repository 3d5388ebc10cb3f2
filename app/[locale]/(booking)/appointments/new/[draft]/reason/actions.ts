'use server';

import { redirect } from 'next/navigation';
import { openDraft } from '@/app/[locale]/(booking)/appointments/new/[draft]/open-draft';
import { keepTyped, onwards, readStepForm } from '@/app/[locale]/(booking)/appointments/new/[draft]/step-form';
import { requireCitizen } from '@/lib/auth/guard';
import { formAction } from '@/lib/forms/form-action';
import { errorOf, firstGap, reasonSchema, reasonText } from '@/services/booking/form-schema';
import { stepPath } from '@/services/booking/parts/addresses';

/** Saves what was written, also when it is empty or too long: it is there when the page shows what to change. */
export const saveReason = formAction(async (form) => {
  const { locale, onlyLanguage, draftId } = readStepForm(form);
  const here = `/${locale}${stepPath(draftId, 'reason')}`;
  // A form without the field says nothing about what was written before.
  const given = reasonText.safeParse(form.get('reason'));
  const typed = given.success ? { reason: given.data } : {};
  const citizen = await requireCitizen('high', {
    locale,
    returnTo: here,
    keep: (author) => keepTyped(author, draftId, typed),
  });
  await keepTyped(citizen, draftId, typed);
  if (onlyLanguage) redirect(here);
  if (form.has('back')) redirect(`/${locale}${stepPath(draftId, 'time')}`);
  const error = errorOf(reasonSchema.safeParse(given.data ?? ''));
  if (error) redirect(`${here}?error=${error}`);
  const opened = await openDraft(citizen, draftId, locale);
  if (!opened) redirect(here);
  redirect(onwards(locale, draftId, firstGap(opened.draft.answers, opened.gp.scheduleId)));
});
