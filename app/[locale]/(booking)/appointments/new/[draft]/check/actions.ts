'use server';

import { redirect } from 'next/navigation';
import { readStepForm } from '@/app/[locale]/(booking)/appointments/new/[draft]/step-form';
import { requireCitizen } from '@/lib/auth/guard';
import { formAction } from '@/lib/forms/form-action';
import { bookAppointment } from '@/services/booking/booking';
import { shownSchema } from '@/services/booking/form-schema';
import { appointmentPath, newPath, stepPath } from '@/services/booking/parts/addresses';
import type { BookingRefusal } from '@/services/booking/refusals';

/** Where each refusal leads; that page says what happened and what can be done. */
const afterRefusal: Record<BookingRefusal, (draftId: string | null) => string> = {
  slotTaken: (draftId) => stepPath(draftId, 'time', { taken: '1' }),
  alreadyBooked: (draftId) => stepPath(draftId, 'kind', { error: 'alreadyBooked' }),
  draftChanged: (draftId) => stepPath(draftId, 'check', { error: 'draftChanged' }),
  draftIncomplete: (draftId) => stepPath(draftId, 'check'),
  draftGone: (draftId) => stepPath(draftId, 'check'),
  noGp: () => newPath,
  underAge: () => newPath,
};

/** Books the time that the page showed. On a session that has ended nothing is booked: back to the check page. */
export const confirm = formAction(async (form) => {
  const { locale, onlyLanguage, draftId } = readStepForm(form);
  const here = `/${locale}${stepPath(draftId, 'check')}`;
  const citizen = await requireCitizen('high', { locale, returnTo: here });
  if (onlyLanguage || !draftId) redirect(here);
  const shown = shownSchema.safeParse({ startAt: form.get('shown'), seal: form.get('seal') });
  const result = await bookAppointment(citizen, draftId, shown.data ?? { startAt: '', seal: '' });
  if (!result.ok) redirect(`/${locale}${afterRefusal[result.refusal](draftId)}`);
  redirect(`/${locale}${appointmentPath(result.value.appointmentId, { booked: '1' })}`);
});
