'use server';

import { redirect } from 'next/navigation';
import { stepPath } from '@/components/booking/addresses';
import { requireCitizen } from '@/lib/auth/guard';
import { errorOf, firstGap, slotSchema } from '@/lib/booking/form-schema';
import { formAction } from '@/lib/forms/form-action';
import { chosenSlot } from '../chosen-slot';
import { openDraft } from '../open-draft';
import { keepTyped, onwards, readStepForm } from '../step-form';

/** Saves the time and goes on. "First free" is a button of its own; nothing chosen now keeps the time chosen before. */
export const saveTime = formAction(async (form) => {
  const { locale, onlyLanguage, draftId, week } = readStepForm(form);
  const step = (query: Record<string, string | null> = {}) => `/${locale}${stepPath(draftId, 'time', query)}`;
  const slot = slotSchema.safeParse(form.get('first') ?? form.get('slot'));
  const typed = slot.success ? { slot: slot.data } : {};
  const citizen = await requireCitizen('high', {
    locale,
    returnTo: step({ week }),
    keep: (author) => keepTyped(author, draftId, typed),
  });
  await keepTyped(citizen, draftId, typed);
  if (onlyLanguage) redirect(step({ week }));
  const opened = await openDraft(citizen, draftId, locale);
  if (!opened) redirect(step());
  const { draft, gp } = opened;
  const gap = firstGap(draft.answers, gp.scheduleId);
  if (gap === 'kind') redirect(onwards(locale, draftId, gap));
  if (gap === 'time') redirect(step({ week, error: errorOf(slot) ?? 'slotMissing' }));
  if (!(await chosenSlot(citizen, draft.answers))) redirect(step({ error: 'slotTaken' }));
  redirect(onwards(locale, draftId, gap));
});
