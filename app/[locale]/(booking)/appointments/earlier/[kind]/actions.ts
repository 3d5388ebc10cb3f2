'use server';

import { redirect } from 'next/navigation';
import type { Acting } from '@/lib/acting/acting';
import { requireActing } from '@/lib/auth/guard';
import { href, type Query } from '@/lib/doors/href';
import { mostDrafts } from '@/lib/drafts/rules';
import { actKeyOf } from '@/lib/forms/act-key';
import { formAction } from '@/lib/forms/form-action';
import { readStepForm } from '@/lib/forms/step-form';
import type { Locale } from '@/lib/i18n/routing';
import { counted } from '@/lib/metrics/acts';
import { done } from '@/lib/result';
import type { AppointmentKind } from '@/services/booking/appointment';
import { allBegunDrafts, startDraft } from '@/services/booking/drafts';
import { declineEarlier, stopWaiting, waitForEarlier } from '@/services/booking/earlier';
import { kindSchema, parseMove, parseWish, slotSchema, wishAddress } from '@/services/booking/form-schema';
import { holdTime } from '@/services/booking/holding';
import { moveAppointment } from '@/services/booking/moving';
import { earlierPath } from '@/services/booking/parts/earlier/earlier-path';
import type { MoveRefusal } from '@/services/booking/refusals';
import { stepPath } from '@/services/booking/steps';

/** The page, and the list with what was done: both know no other kind than the three. */
const pageOf = (locale: Locale, kind: AppointmentKind, query?: Query) => href(locale, earlierPath(kind), query);
const listOf = (locale: Locale, earlier: 'saved' | 'stopped' | 'declined') =>
  href(locale, '/appointments', { earlier });

/** Keeps what the citizen waits for. */
export const saveWish = formAction(async (form) => {
  const { locale, isLanguageChange } = readStepForm(form);
  const kind = kindSchema.safeParse(form.get('kind')).data;
  const { wanted, errors } = parseWish(form);
  // Also in another language, and after a login, the boxes are as they were ticked.
  const ticked = { change: '1', ...wishAddress(wanted) };
  const acting = await requireActing('high', { locale, form, query: ticked });
  if (!kind) redirect(href(locale, '/appointments'));
  if (isLanguageChange || errors.length > 0) redirect(pageOf(locale, kind, ticked));
  const appointmentId = String(form.get('appointment') ?? '') || null;
  const order = { kind, appointmentId, locale, ...wanted };
  const result = await counted('booking', 'waitForEarlier', () => waitForEarlier(acting, order));
  redirect(result.ok ? listOf(locale, 'saved') : pageOf(locale, kind));
});

/** Waits no more. */
export const stop = formAction(async (form) => {
  const { locale } = readStepForm(form);
  const kind = kindSchema.safeParse(form.get('kind')).data;
  const acting = await requireActing('high', { locale, form });
  if (kind) await counted('booking', 'stopWaiting', async () => done(await stopWaiting(acting, kind)));
  redirect(listOf(locale, 'stopped'));
});

/** Answers an offer: yes moves the appointment at once, or goes on to book; no gives the time to the next. */
export const answer = formAction(async (form) => {
  const { locale, draftId: id } = readStepForm(form);
  const kind = kindSchema.safeParse(form.get('kind')).data;
  const acting = await requireActing('high', { locale, form });
  if (!kind) redirect(href(locale, '/appointments'));
  const slot = slotSchema.safeParse(form.get('slot')).data;
  if (form.get('go') === 'stop') {
    await counted('booking', 'stopWaiting', async () => done(await stopWaiting(acting, kind)));
    redirect(listOf(locale, 'stopped'));
  }
  if (!slot) redirect(pageOf(locale, kind));
  if (form.get('go') === 'no') {
    const answered = { kind, startAt: new Date(slot.startAt) };
    await counted('booking', 'declineEarlier', async () => done(await declineEarlier(acting, answered)));
    redirect(listOf(locale, 'declined'));
  }
  redirect(
    id ? await moveThere(acting, { form, locale, kind, id }) : await bookThere(acting, { form, locale, kind, slot }),
  );
});

type Answered = { form: FormData; locale: Locale; kind: AppointmentKind };

/** The query of the page that says why not; the old time stands. */
const afterRefusal: Partial<Record<MoveRefusal, Query>> = {
  slotTaken: { gone: '1' },
  timePassed: { gone: '1' },
  changedMeanwhile: { changed: '1' },
  substituteChanged: { changed: 'substitute' },
};

async function moveThere(acting: Acting<'high'>, { form, locale, kind, id }: Answered & { id: string }) {
  const shown = parseMove(form);
  if (!shown.success) return pageOf(locale, kind);
  const order = { id, ...shown.data, key: actKeyOf(form), locale };
  const result = await counted('booking', 'acceptEarlier', () => moveAppointment(acting, order));
  return result.ok
    ? href(locale, `/appointments/${id}`, { moved: '1' })
    : pageOf(locale, kind, afterRefusal[result.refusal] ?? {});
}

type Chosen = NonNullable<ReturnType<typeof slotSchema.safeParse>['data']>;

/** The step after the time, in a new booking that holds it as long as it was offered. */
async function bookThere(acting: Acting<'high'>, { form, locale, kind, slot }: Answered & { slot: Chosen }) {
  const drafts = await allBegunDrafts(acting);
  if (drafts.length >= mostDrafts) return href(locale, '/appointments/new', { type: kind });
  const draftId = await startDraft(acting, { serviceType: kind, slot });
  const request = { journey: draftId, slot, kind, key: actKeyOf(form) };
  const held = await counted('booking', 'acceptEarlier', () => holdTime(acting, request));
  return held.ok ? href(locale, stepPath(draftId, 'reason')) : pageOf(locale, kind, { gone: '1' });
}
