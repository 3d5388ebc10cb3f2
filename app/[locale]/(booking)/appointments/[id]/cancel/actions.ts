'use server';

import { redirect } from 'next/navigation';
import { requireCitizen } from '@/lib/auth/guard';
import { formAction } from '@/lib/forms/form-action';
import { isLocale, routing } from '@/lib/i18n/routing';
import { cancelAppointment } from '@/services/booking/booking';
import { parseId } from '@/services/booking/form-schema';
import { appointmentPath, cancelPath } from '@/services/booking/parts/addresses';
import type { CancelRefusal } from '@/services/booking/refusals';

/** Where each refusal leads: the cancel page says that it is too late, the appointment's own page all else. */
const afterRefusal: Record<CancelRefusal, (id: string | null) => string> = {
  tooLate: cancelPath,
  alreadyCancelled: appointmentPath,
  notFound: appointmentPath,
};

/** Cancels the citizen's own appointment; its page then says so. */
export const cancel = formAction(async (form) => {
  const shown = form.get('locale');
  const locale = isLocale(shown) ? shown : routing.defaultLocale;
  const id = parseId(form.get('appointment'));
  const citizen = await requireCitizen('high', { locale, returnTo: `/${locale}${cancelPath(id)}` });
  if (!id) redirect(`/${locale}${appointmentPath(id)}`);
  const result = await cancelAppointment(citizen, id);
  redirect(`/${locale}${result.ok ? appointmentPath(id) : afterRefusal[result.refusal](id)}`);
});
