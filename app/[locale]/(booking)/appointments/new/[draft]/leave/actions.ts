'use server';

import { redirect } from 'next/navigation';
import { readStepForm } from '@/app/[locale]/(booking)/appointments/new/[draft]/step-form';
import { requireCitizen } from '@/lib/auth/guard';
import { formAction } from '@/lib/forms/form-action';
import { deleteDraft } from '@/services/booking/drafts';
import { listPath, stepPath, withQuery } from '@/services/booking/parts/addresses';

/** Deletes the citizen's own draft. */
export const deleteOwnDraft = formAction(async (form) => {
  const { locale, draftId } = readStepForm(form);
  const citizen = await requireCitizen('high', { locale, returnTo: `/${locale}${stepPath(draftId, 'leave')}` });
  if (draftId) await deleteDraft(citizen, draftId);
  redirect(`/${locale}${withQuery(listPath, { deleted: '1' })}`);
});
