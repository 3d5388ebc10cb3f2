'use server';

import { redirect } from 'next/navigation';
import { requireCitizen } from '@/lib/auth/guard';
import { parseId } from '@/lib/database/row-id';
import { href, type Path } from '@/lib/doors/href';
import { formAction } from '@/lib/forms/form-action';
import { localeOfForm } from '@/lib/forms/locale-of-form';
import { counted } from '@/lib/metrics/acts';
import { cancelAppointment } from '@/services/booking/booking';
import type { CancelRefusal } from '@/services/booking/refusals';

/** The page after each refusal: the cancel page says that it is too late, the appointment's page anything else. */
const afterRefusal: Record<CancelRefusal, (id: string) => Path> = {
  tooLate: (id) => `/appointments/${id}/cancel`,
  alreadyCancelled: (id) => `/appointments/${id}`,
  notFound: (id) => `/appointments/${id}`,
};

/** Cancels the citizen's own appointment, then shows its page. */
export const cancel = formAction(async (form) => {
  const locale = localeOfForm(form);
  const id = parseId(form.get('appointment'));
  const citizen = await requireCitizen('high', { locale });
  if (!id) redirect(href(locale, '/appointments/unknown'));
  const result = await counted('booking', 'cancel', () => cancelAppointment(citizen, id));
  redirect(href(locale, result.ok ? `/appointments/${id}` : afterRefusal[result.refusal](id)));
});
