'use server';

import { redirect } from 'next/navigation';
import { endOfPower, parsePowerLength } from '@/lib/acting/power-length';
import { givePower, withdrawPower } from '@/lib/acting/powers';
import { requireCitizen } from '@/lib/auth/guard';
import { now } from '@/lib/calendar/clock';
import type { Citizen, DraftAuthor } from '@/lib/citizens/citizen';
import { isIdentityNumber } from '@/lib/citizens/identity-number';
import { parseId } from '@/lib/database/row-id';
import { href } from '@/lib/doors/href';
import { formAction } from '@/lib/forms/form-action';
import { localeOfForm } from '@/lib/forms/locale-of-form';
import { readStepForm } from '@/lib/forms/step-form';
import { services } from '@/services/services';
import { type Filled, filledIn, forgetFilled, keepFilled, keepForAuthor } from './draft';

/** Gives a power of attorney to the person with the number that was written. No number gets into an address. */
export const give = formAction(async (form) => {
  const { locale, draftId, isLanguageChange } = readStepForm(form);
  const filled = filledIn(form);
  const keep = (author: DraftAuthor) => keepForAuthor(author, draftId, filled);
  const citizen = await requireCitizen('high', { locale, keep });
  if (isLanguageChange) {
    await keepFilled(citizen, draftId, filled);
    redirect(href(locale, '/acting-for/powers'));
  }
  const error = await tryToGive(citizen, filled);
  await (error ? keepFilled(citizen, draftId, filled) : forgetFilled(citizen, draftId));
  redirect(href(locale, '/acting-for/powers', error ? { error } : { done: 'given' }));
});

/** Why no power was given; undefined where it was. */
async function tryToGive(citizen: Citizen<'high'>, filled: Filled) {
  const receiverNumber = filled.number.replace(/\s/g, '');
  const months = parsePowerLength(filled.months);
  const service = services.find(({ name, powers }) => powers && name === filled.service);
  if (!isIdentityNumber(receiverNumber)) return 'number';
  if (!months || !service) return 'end';
  const until = endOfPower(months, now());
  const given = await givePower(citizen, { receiverNumber, until, service: service.name });
  return given.ok ? undefined : given.refusal;
}

/** Withdraws a power that the citizen gave, or gives up one that they received. */
export const withdraw = formAction(async (form) => {
  const locale = localeOfForm(form);
  const citizen = await requireCitizen('high', { locale });
  const id = parseId(form.get('power'));
  // Withdrawn in another tab, or over: the page shows that it is not there.
  if (id) await withdrawPower(citizen, id);
  redirect(href(locale, '/acting-for/powers', { done: 'withdrawn' }));
});
