'use server';

import { redirect } from 'next/navigation';
import { requireActing } from '@/lib/auth/guard';
import { href } from '@/lib/doors/href';
import { formAction } from '@/lib/forms/form-action';
import { readStepForm } from '@/lib/forms/step-form';
import type { Locale } from '@/lib/i18n/routing';
import { counted } from '@/lib/metrics/acts';
import { bookAppointment, settleConfirmation } from '@/services/booking/booking';
import { confirmationSchema } from '@/services/booking/form-schema';
import type { BookingRefusal } from '@/services/booking/refusals';
import { stepPath } from '@/services/booking/steps';
import { holdLonger, wantedBy } from '../../../hold-chosen';
import { openDraft } from '../open-draft';

/** The page after each refusal. It says what happened and what can be done. */
const afterRefusal: Record<BookingRefusal, (locale: Locale, draftId: string | null) => string> = {
  slotTaken: (locale, draftId) => href(locale, stepPath(draftId, 'time'), { taken: '1' }),
  timePassed: (locale, draftId) => href(locale, stepPath(draftId, 'time'), { taken: '1' }),
  alreadyBooked: (locale, draftId) => href(locale, stepPath(draftId, 'kind'), { error: 'alreadyBooked' }),
  draftChanged: (locale, draftId) => href(locale, stepPath(draftId, 'check'), { error: 'draftChanged' }),
  substituteChanged: (locale, draftId) => href(locale, stepPath(draftId, 'check'), { error: 'substituteChanged' }),
  draftIncomplete: (locale, draftId) => href(locale, stepPath(draftId, 'check')),
  draftGone: (locale, draftId) => href(locale, stepPath(draftId, 'check')),
  // The guard of that page says that it has ended.
  mayNotAct: (locale) => href(locale, '/appointments'),
  noGp: (locale) => href(locale, '/appointments/new'),
  underAge: (locale) => href(locale, '/appointments/new'),
};

/**
 * Books what the page showed; its other button holds the time longer. If the session has ended, nothing is booked: the
 * citizen logs in and checks again.
 */
export const confirm = formAction(async (form) => {
  const { locale, isLanguageChange, to, draftId } = readStepForm(form);
  const acting = await requireActing('high', { locale, form });
  if (to) redirect(to);
  if (isLanguageChange || !draftId) redirect(href(locale, stepPath(draftId, 'check')));
  if (form.has('extend')) {
    const opened = await openDraft(acting, draftId, locale);
    const isHeld = opened && (await holdLonger(acting, wantedBy(opened.draft), form)).ok;
    if (opened && !isHeld) redirect(afterRefusal.slotTaken(locale, draftId));
    redirect(href(locale, stepPath(draftId, 'check'), { extended: '1' }));
  }
  const confirmation = confirmationSchema.safeParse({
    startAt: form.get('shown'),
    substitute: form.get('substitute'),
    seal: form.get('seal'),
    asked: form.get('asked'),
    asks: form.get('asks'),
  });
  const shown = confirmation.data ?? { startAt: '', seal: '' };
  const result = await counted('booking', 'book', () => bookAppointment(acting, draftId, { ...shown, locale }));
  if (!result.ok) redirect(afterRefusal[result.refusal](locale, draftId));
  redirect(href(locale, `/appointments/${result.value.appointmentId}`, { booked: '1' }));
});

/**
 * Finds out what became of a confirmation whose answer was lost: leads to the receipt, or answers what the form has to post
 * from now on in `asked`. Then nothing is booked of what was confirmed before.
 */
export const settle = formAction(async (form) => {
  const { locale, draftId } = readStepForm(form);
  const acting = await requireActing('high', { locale, form });
  const settled = draftId ? await settleConfirmation(acting, draftId) : null;
  if (!settled?.ok) redirect(href(locale, stepPath(draftId, 'check')));
  if ('asked' in settled.value) return settled.value;
  redirect(href(locale, `/appointments/${settled.value.appointmentId}`, { booked: '1' }));
});
