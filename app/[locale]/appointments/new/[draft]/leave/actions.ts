'use server';

import { redirect } from 'next/navigation';
import { listPath, stepPath, withQuery } from '@/components/booking/addresses';
import { requireCitizen } from '@/lib/auth/guard';
import { deleteDraft } from '@/lib/booking/drafts';
import { formAction } from '@/lib/forms/form-action';
import { readStepForm } from '../step-form';

/** Deletes the citizen's own draft. */
export const deleteOwnDraft = formAction(async (form) => {
  const { locale, draftId } = readStepForm(form);
  const citizen = await requireCitizen('high', { locale, returnTo: `/${locale}${stepPath(draftId, 'leave')}` });
  if (draftId) await deleteDraft(citizen, draftId);
  redirect(`/${locale}${withQuery(listPath, { deleted: '1' })}`);
});
