'use server';

import { redirect } from 'next/navigation';
import { requireCitizen } from '@/lib/auth/guard';
import { href } from '@/lib/doors/href';
import { actKeyOf } from '@/lib/forms/act-key';
import { formAction } from '@/lib/forms/form-action';
import { readStepForm } from '@/lib/forms/step-form';
import { counted } from '@/lib/metrics/acts';
import { moveSchema } from '@/services/booking/form-schema';
import { moveAppointment } from '@/services/booking/moving';

/** Books a new time at once, for an appointment that the practice has cancelled. */
export const rebook = formAction(async (form) => {
  const { locale, draftId: id } = readStepForm(form);
  const citizen = await requireCitizen('high', { locale });
  const shown = moveSchema.safeParse(Object.fromEntries(form));
  const page = href(locale, `/appointments/${id ?? 'unknown'}`);
  if (!id || !shown.success) redirect(page);
  const order = { id, ...shown.data, key: actKeyOf(form) };
  const result = await counted('booking', 'rebook', () => moveAppointment(citizen, order));
  if (result.ok) redirect(`${page}?rebooked=1`);
  // The page shows what is so, and what is free now.
  redirect(result.refusal === 'slotTaken' || result.refusal === 'timePassed' ? `${page}?taken=1` : page);
});
