'use server';

import { redirect } from 'next/navigation';
import { requireActing } from '@/lib/auth/guard';
import { href } from '@/lib/doors/href';
import { actKeyOf } from '@/lib/forms/act-key';
import { formAction } from '@/lib/forms/form-action';
import { readStepForm } from '@/lib/forms/step-form';
import { counted } from '@/lib/metrics/acts';
import { done } from '@/lib/result';
import { declineSchema, parseMove } from '@/services/booking/form-schema';
import { moveAppointment } from '@/services/booking/moving';
import { declineRebooking } from '@/services/booking/rebooking';

/** Puts away the offer of a new time. The list says so, and where one can still be chosen. */
export const decline = formAction(async (form) => {
  const { locale, draftId: id } = readStepForm(form);
  const acting = await requireActing('high', { locale, form });
  const shown = declineSchema.safeParse({ version: form.get('version') });
  if (!id || !shown.success) redirect(href(locale, '/appointments'));
  await counted('booking', 'decline', async () => done(await declineRebooking(acting, { id, ...shown.data })));
  redirect(href(locale, '/appointments', { declined: id }));
});

/** Books a new time at once, for an appointment that the practice has cancelled. */
export const rebook = formAction(async (form) => {
  const { locale, draftId: id } = readStepForm(form);
  const acting = await requireActing('high', { locale, form });
  const shown = parseMove(form);
  if (!id || !shown.success) redirect(href(locale, '/appointments'));
  const order = { id, ...shown.data, key: actKeyOf(form), locale };
  const result = await counted('booking', 'rebook', () => moveAppointment(acting, order));
  if (result.ok) redirect(href(locale, `/appointments/${id}`, { rebooked: '1' }));
  // The list shows what is so, and what is free now.
  const isTaken = result.refusal === 'slotTaken' || result.refusal === 'timePassed';
  const isChanged = result.refusal === 'substituteChanged';
  redirect(href(locale, '/appointments', { taken: isTaken ? '1' : null, changed: isChanged ? '1' : null }));
});
