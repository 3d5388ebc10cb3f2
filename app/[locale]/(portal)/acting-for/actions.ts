'use server';

import { redirect } from 'next/navigation';
import { actFor } from '@/lib/acting/whom';
import { requireCitizen } from '@/lib/auth/guard';
import { href } from '@/lib/doors/href';
import { formAction } from '@/lib/forms/form-action';
import { readStepForm } from '@/lib/forms/step-form';

/** From now on the citizen acts for the person whose mark was posted, oneself or another. */
export const chooseWhom = formAction(async (form) => {
  const { locale, to } = readStepForm(form);
  const back = to ?? href(locale, '/my-page');
  const citizen = await requireCitizen('high', { locale, query: { redirect: back } });
  const mark = form.get('who');
  const chosen = await actFor(citizen, typeof mark === 'string' ? mark : '');
  redirect(chosen.ok ? back : href(locale, '/acting-for', { refused: '1', redirect: back }));
});
