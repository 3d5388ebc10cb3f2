'use server';

import { redirect } from 'next/navigation';
import { settleAct } from '@/lib/acts/settle';
import { requireActing } from '@/lib/auth/guard';
import { href } from '@/lib/doors/href';
import { actKeyOf, timesAsked } from '@/lib/forms/act-key';
import { formAction } from '@/lib/forms/form-action';
import { readStepForm } from '@/lib/forms/step-form';
import type { Locale } from '@/lib/i18n/routing';
import { counted } from '@/lib/metrics/acts';
import { parseMove } from '@/services/booking/form-schema';
import { releaseHold } from '@/services/booking/holding';
import { movable, moveAppointment } from '@/services/booking/moving';
import { movePath } from '@/services/booking/parts/move/move-steps';
import type { MoveRefusal } from '@/services/booking/refusals';
import { holdLonger } from '../../../hold-chosen';

type Shown = { locale: Locale; id: string; startAt: string };

/** The page after each refusal: it says what is so, and that the old time stands. */
const afterRefusal: Record<MoveRefusal, (shown: Shown) => string> = {
  slotTaken: ({ locale, id, startAt }) => href(locale, movePath(id), { taken: startAt }),
  timePassed: ({ locale, id, startAt }) => href(locale, movePath(id), { taken: startAt }),
  changedMeanwhile: ({ locale, id }) => href(locale, movePath(id, 'check'), { changed: '1' }),
  substituteChanged: ({ locale, id }) => href(locale, movePath(id, 'check'), { changed: 'substitute' }),
  tooLateToMove: ({ locale, id }) => href(locale, movePath(id)),
  notMovable: ({ locale, id }) => href(locale, movePath(id)),
  alreadyBooked: ({ locale, id }) => href(locale, `/appointments/${id}`),
  // The guard of that page says that it has ended.
  mayNotAct: ({ locale }) => href(locale, '/appointments'),
  notFound: ({ locale, id }) => href(locale, `/appointments/${id}`),
};

/** The receipt says what was done: moved, or booked anew after the practice had cancelled. */
const receiptOf = (form: FormData, locale: Locale, id: string) =>
  href(locale, `/appointments/${id}`, { [form.has('rebook') ? 'rebooked' : 'moved']: '1' });

/** Moves the appointment to the time that the page showed; its other button holds that longer. */
export const moveToNewTime = formAction(async (form) => {
  const { locale, isLanguageChange, to, draftId: id } = readStepForm(form);
  const acting = await requireActing('high', { locale, form });
  const here = href(locale, movePath(id, 'check'));
  if (!id) redirect(here);
  // Only to another new time it is kept.
  if (to && to !== href(locale, movePath(id))) await releaseHold(acting, id);
  if (to || isLanguageChange) redirect(to ?? here);
  const shown = parseMove(form);
  if (!shown.success) redirect(here);
  const { slot } = shown.data;
  if (form.has('extend')) {
    const found = await movable(acting, id);
    const wanted = found.ok && { journey: id, slot, kind: found.value.appointment.kind };
    const isHeld = wanted && (await holdLonger(acting, wanted, form)).ok;
    redirect(isHeld ? `${here}?extended=1` : afterRefusal.slotTaken({ locale, id, startAt: slot.startAt }));
  }
  const order = { id, ...shown.data, key: actKeyOf(form), locale };
  const result = await counted('booking', 'move', () => moveAppointment(acting, order));
  if (!result.ok) redirect(afterRefusal[result.refusal]({ locale, id, startAt: slot.startAt }));
  redirect(receiptOf(form, locale, id));
});

/**
 * Finds out what became of a move whose answer was lost: leads to the receipt, or answers what the form has to post from now
 * on in `asked`. Then nothing is moved of what was sent before.
 */
export const settleMove = formAction(async (form) => {
  const { locale, draftId: id } = readStepForm(form);
  const acting = await requireActing('high', { locale, form });
  const moved = await settleAct(acting, actKeyOf(form));
  if (moved) redirect(receiptOf(form, locale, moved));
  if (!id) redirect(href(locale, '/appointments'));
  return { asked: timesAsked(form) + 1 };
});
