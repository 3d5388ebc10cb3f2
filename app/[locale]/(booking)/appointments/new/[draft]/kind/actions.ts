'use server';

import { redirect } from 'next/navigation';
import { requireActing } from '@/lib/auth/guard';
import { href } from '@/lib/doors/href';
import type { WhoKeeps } from '@/lib/drafts/drafts';
import { formAction } from '@/lib/forms/form-action';
import { readStepForm } from '@/lib/forms/step-form';
import { hasUpcoming } from '@/services/booking/booking';
import { keepTyped } from '@/services/booking/drafts';
import { errorOf, kindSchema } from '@/services/booking/form-schema';
import { heldFor, releaseHold } from '@/services/booking/holding';
import { stepPath } from '@/services/booking/steps';
import { typedAnswers } from '@/services/booking/typed-answers';

/** Saves the kind, then shows the times. */
export const saveKind = formAction(async (form) => {
  const { locale, isLanguageChange, to, draftId } = readStepForm(form);
  const here = stepPath(draftId, 'kind');
  const { answers } = typedAnswers(form);
  const keep = (who: WhoKeeps<'high'>) => keepTyped(who, draftId, answers, form);
  const acting = await requireActing('high', { locale, form, keep });
  await keep(acting);
  if (to) redirect(to);
  if (isLanguageChange) redirect(href(locale, here));
  const kind = kindSchema.safeParse(form.get('type'));
  if (!kind.success) redirect(href(locale, here, { error: errorOf(kind) }));
  // Another kind has a time of its own: what was held for the one before is given back.
  const held = draftId && (await heldFor(acting, draftId));
  if (held && held.slot.kind !== kind.data) await releaseHold(acting, draftId);
  if (await hasUpcoming(acting, kind.data)) redirect(href(locale, here, { error: 'alreadyBooked' }));
  redirect(href(locale, stepPath(draftId, 'time')));
});
