'use server';

import { redirect } from 'next/navigation';
import { requireCitizen } from '@/lib/auth/guard';
import { href } from '@/lib/doors/href';
import { formAction } from '@/lib/forms/form-action';
import { readStepForm } from '@/lib/forms/step-form';
import { bookedOfKind } from '@/services/booking/booking';
import { keepTyped } from '@/services/booking/drafts';
import { errorOf, kindSchema } from '@/services/booking/form-schema';
import { stepPath } from '@/services/booking/steps';

/** Saves the kind, then shows the times. */
export const saveKind = formAction(async (form) => {
  const { locale, isLanguageChange, draftId } = readStepForm(form);
  const here = stepPath(draftId, 'kind');
  const kind = kindSchema.safeParse(form.get('type'));
  const typed = kind.success ? { serviceType: kind.data } : {};
  const citizen = await requireCitizen('high', { locale, keep: (author) => keepTyped(author, draftId, typed) });
  await keepTyped(citizen, draftId, typed);
  if (isLanguageChange) redirect(href(locale, here));
  if (!kind.success) redirect(href(locale, here, { error: errorOf(kind) }));
  const booked = await bookedOfKind(citizen);
  if (booked[kind.data]) redirect(href(locale, here, { error: 'alreadyBooked' }));
  redirect(href(locale, stepPath(draftId, 'time')));
});
