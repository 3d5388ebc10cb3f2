'use server';

import { redirect } from 'next/navigation';
import { chosenSlot } from '@/app/[locale]/(booking)/appointments/new/[draft]/chosen-slot';
import { openDraft } from '@/app/[locale]/(booking)/appointments/new/[draft]/open-draft';
import { keepTyped, onwards, readStepForm } from '@/app/[locale]/(booking)/appointments/new/[draft]/step-form';
import { requireCitizen } from '@/lib/auth/guard';
import { formAction } from '@/lib/forms/form-action';
import { errorOf, firstGap, slotSchema } from '@/services/booking/form-schema';
import { stepPath } from '@/services/booking/parts/addresses';

/** Saves the time and goes on. "First free" is a button of its own; nothing chosen now keeps the time chosen before. */
export const saveTime = formAction(async (form) => {
  const { locale, onlyLanguage, draftId, week, taken } = readStepForm(form);
  const here = (query: Record<string, string | null> = {}) =>
    `/${locale}${stepPath(draftId, 'time', { week, taken, ...query })}`;
  const slot = slotSchema.safeParse(form.get('first') ?? form.get('slot'));
  const typed = slot.success ? { slot: slot.data } : {};
  const citizen = await requireCitizen('high', {
    locale,
    returnTo: here(),
    keep: (author) => keepTyped(author, draftId, typed),
  });
  await keepTyped(citizen, draftId, typed);
  if (onlyLanguage) redirect(here());
  const opened = await openDraft(citizen, draftId, locale);
  if (!opened) redirect(here());
  const { draft, gp } = opened;
  const gap = firstGap(draft.answers, gp.scheduleId);
  if (gap === 'kind') redirect(onwards(locale, draftId, gap));
  if (gap === 'time') redirect(here({ error: errorOf(slot) ?? 'slotMissing' }));
  if (!(await chosenSlot(citizen, draft.answers))) redirect(here({ week: null, taken: '1', error: errorOf(slot) }));
  redirect(onwards(locale, draftId, gap));
});
