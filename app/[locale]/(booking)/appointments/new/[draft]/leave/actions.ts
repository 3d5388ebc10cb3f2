'use server';

import { redirect } from 'next/navigation';
import { requireActing } from '@/lib/auth/guard';
import { href } from '@/lib/doors/href';
import { formAction } from '@/lib/forms/form-action';
import { readStepForm } from '@/lib/forms/step-form';
import { deleteDraft } from '@/services/booking/drafts';
import { releaseHold } from '@/services/booking/holding';

/** Deletes the citizen's own draft, or leaves it for later. Either way the time that is held for it is given back. */
export const deleteOwnDraft = formAction(async (form) => {
  const { locale, draftId } = readStepForm(form);
  const acting = await requireActing('high', { locale, form });
  if (draftId) await releaseHold(acting, draftId);
  if (form.has('later')) redirect(href(locale, '/appointments'));
  if (draftId) await deleteDraft(acting, draftId);
  redirect(href(locale, '/appointments', { deleted: '1' }));
});
