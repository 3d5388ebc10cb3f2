'use server';

import { redirect } from 'next/navigation';
import { keepTyped, readStepForm } from '@/app/[locale]/(booking)/appointments/new/[draft]/step-form';
import { requireCitizen } from '@/lib/auth/guard';
import { formAction } from '@/lib/forms/form-action';
import { bookedOfKind } from '@/services/booking/booking';
import { errorOf, kindSchema } from '@/services/booking/form-schema';
import { stepPath } from '@/services/booking/parts/addresses';

/** Saves the kind and goes on to the time. */
export const saveKind = formAction(async (form) => {
  const { locale, onlyLanguage, draftId } = readStepForm(form);
  const here = `/${locale}${stepPath(draftId, 'kind')}`;
  const kind = kindSchema.safeParse(form.get('type'));
  const typed = kind.success ? { serviceType: kind.data } : {};
  const citizen = await requireCitizen('high', {
    locale,
    returnTo: here,
    keep: (author) => keepTyped(author, draftId, typed),
  });
  await keepTyped(citizen, draftId, typed);
  if (onlyLanguage) redirect(here);
  if (!kind.success) redirect(`${here}?error=${errorOf(kind)}`);
  const booked = await bookedOfKind(citizen);
  if (booked[kind.data]) redirect(`${here}?error=alreadyBooked`);
  redirect(`/${locale}${stepPath(draftId, 'time')}`);
});
