'use server';

import { redirect } from 'next/navigation';
import { requireCitizen } from '@/lib/auth/guard';
import { href, type Query } from '@/lib/doors/href';
import type { WhoKeeps } from '@/lib/drafts/drafts';
import { formAction } from '@/lib/forms/form-action';
import { readStepForm } from '@/lib/forms/step-form';
import { keepTyped } from '@/services/booking/drafts';
import { errorOf, firstMissingStep, slotSchema } from '@/services/booking/form-schema';
import { stepPath } from '@/services/booking/steps';
import { typedAnswers } from '@/services/booking/typed-answers';
import { chosenSlot } from '../chosen-slot';
import { openDraft } from '../open-draft';

/** Saves the time. The button "first free" has its own field; without a new choice the saved time stays. */
export const saveTime = formAction(async (form) => {
  const { locale, isLanguageChange, to, draftId, week, taken } = readStepForm(form);
  const here = (query: Query = {}) => href(locale, stepPath(draftId, 'time'), { week, taken, ...query });
  const slot = slotSchema.safeParse(form.get('first') ?? form.get('slot'));
  const { answers } = typedAnswers(form);
  const keep = (who: WhoKeeps<'high'>) => keepTyped(who, draftId, answers, form);
  const citizen = await requireCitizen('high', { locale, query: { week, taken }, keep });
  await keep(citizen);
  if (to) redirect(to);
  if (isLanguageChange) redirect(here());
  const opened = await openDraft(citizen, draftId, locale);
  if (!opened) redirect(here());
  const { draft, gp } = opened;
  const missing = firstMissingStep(draft.answers, gp.scheduleId);
  if (missing === 'kind') redirect(href(locale, stepPath(draftId, missing)));
  if (missing === 'time') redirect(here({ error: errorOf(slot) ?? 'slotMissing' }));
  if (!(await chosenSlot(gp, draft.answers))) redirect(here({ week: null, taken: '1', error: errorOf(slot) }));
  redirect(href(locale, stepPath(draftId, missing ?? 'check')));
});
