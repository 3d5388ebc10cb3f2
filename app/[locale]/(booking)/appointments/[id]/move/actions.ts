'use server';

import { redirect } from 'next/navigation';
import { requireActing } from '@/lib/auth/guard';
import { href, type Query } from '@/lib/doors/href';
import { formAction } from '@/lib/forms/form-action';
import { readStepForm } from '@/lib/forms/step-form';
import { askedQuery, fragmentOf, nothingAsked, readTimesForm } from '@/lib/slots/asked-times';
import { errorOf, slotSchema } from '@/services/booking/form-schema';
import { heldFor, releaseHold } from '@/services/booking/holding';
import { movable } from '@/services/booking/moving';
import { movePath } from '@/services/booking/parts/move/move-steps';
import { holdChosen } from '../../hold-chosen';

/**
 * Holds the new time of an appointment; the old one stays the citizen's. Every button sends the form: those that show other
 * times hold what is checked, too, and those that leave give it back.
 */
export const chooseNewTime = formAction(async (form) => {
  const { locale, isLanguageChange, to, draftId: id } = readStepForm(form);
  const { shown, move } = readTimesForm(form);
  const here = askedQuery(shown);
  const acting = await requireActing('high', { locale, form, query: move ? askedQuery(move) : here });
  const lead = (query: Query, arrival = nothingAsked) =>
    redirect(`${href(locale, movePath(id), query)}${fragmentOf(arrival)}`);
  if (!id) return lead({});
  if (to) await releaseHold(acting, id);
  if (to) redirect(to);
  const found = await movable(acting, id);
  // The page says why not.
  if (!found.ok) return lead({});
  const slot = slotSchema.safeParse(form.get('slot'));
  const wanted = { journey: id, slot: slot.data, kind: found.value.appointment.kind };
  if (slot.success && !(await holdChosen(acting, wanted, form)).ok) lead({ ...here, taken: slot.data.startAt });
  if (isLanguageChange) lead(here);
  if (move) lead(askedQuery(move), move);
  // Without a new choice the time that is held stays, though it may lie in a week that is not shown.
  if (!slot.success && !(await heldFor(acting, id))) lead({ ...here, error: errorOf(slot) });
  redirect(href(locale, movePath(id, 'check')));
});
