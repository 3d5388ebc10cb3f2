'use server';

import { redirect } from 'next/navigation';
import { requireActing } from '@/lib/auth/guard';
import { parseId } from '@/lib/database/row-id';
import { href } from '@/lib/doors/href';
import { formAction } from '@/lib/forms/form-action';
import { localeOfForm } from '@/lib/forms/locale-of-form';
import type { Locale } from '@/lib/i18n/routing';
import { counted } from '@/lib/metrics/acts';
import { cancelAppointment } from '@/services/booking/cancelling';
import { cancelSchema } from '@/services/booking/form-schema';
import type { CancelRefusal } from '@/services/booking/refusals';

/** The page after each refusal: the cancel page where it says something else by now, else the appointment's page. */
const afterRefusal: Record<CancelRefusal, (locale: Locale, id: string) => string> = {
  tooLate: (locale, id) => href(locale, `/appointments/${id}/cancel`),
  byPhone: (locale, id) => href(locale, `/appointments/${id}/cancel`),
  feeChanged: (locale, id) => href(locale, `/appointments/${id}/cancel`, { changed: 'fee' }),
  changedMeanwhile: (locale, id) => href(locale, `/appointments/${id}/cancel`, { changed: 'appointment' }),
  alreadyCancelled: (locale, id) => href(locale, `/appointments/${id}`),
  // The guard of that page says that it has ended.
  mayNotAct: (locale) => href(locale, '/appointments'),
  notFound: (locale, id) => href(locale, `/appointments/${id}`),
};

/** Cancels the citizen's own appointment, then shows its page. */
export const cancel = formAction(async (form) => {
  const locale = localeOfForm(form);
  const id = parseId(form.get('appointment'));
  const acting = await requireActing('high', { locale, form });
  if (!id) redirect(href(locale, '/appointments/unknown'));
  const shown = cancelSchema.safeParse(Object.fromEntries(form));
  // A page from before there were these fields: it is shown again, and has them then.
  if (!shown.success) redirect(href(locale, `/appointments/${id}/cancel`));
  const result = await counted('booking', 'cancel', () => cancelAppointment(acting, { id, ...shown.data, locale }));
  redirect(result.ok ? href(locale, `/appointments/${id}`) : afterRefusal[result.refusal](locale, id));
});
