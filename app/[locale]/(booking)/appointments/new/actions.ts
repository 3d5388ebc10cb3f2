'use server';

import { redirect } from 'next/navigation';
import { requireActing } from '@/lib/auth/guard';
import { href } from '@/lib/doors/href';
import { mostDrafts } from '@/lib/drafts/rules';
import { formAction } from '@/lib/forms/form-action';
import { localeOfForm } from '@/lib/forms/locale-of-form';
import { bookedOfKind, bookingEligibility } from '@/services/booking/booking';
import { allBegunDrafts } from '@/services/booking/drafts';
import { kindSchema } from '@/services/booking/form-schema';
import { beginBooking } from './begin';

/** Begins a new booking beside those that are not finished: they stay until they are deleted or their day is over. */
export const startAgain = formAction(async (form) => {
  const locale = localeOfForm(form);
  const type = kindSchema.safeParse(form.get('type')).data;
  const acting = await requireActing('high', { locale, form, query: { type } });
  const [eligibility, drafts, booked] = await Promise.all([
    bookingEligibility(acting),
    allBegunDrafts(acting),
    bookedOfKind(acting),
  ]);
  // The page says why not.
  if (!eligibility.ok || drafts.length >= mostDrafts) redirect(href(locale, '/appointments/new', { type }));
  redirect(await beginBooking(acting, { gp: eligibility.value.gp, type, booked, locale }));
});
