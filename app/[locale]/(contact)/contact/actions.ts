'use server';

import { redirect } from 'next/navigation';
import { actorOf } from '@/lib/acting/acting';
import { requireActing } from '@/lib/auth/guard';
import { now } from '@/lib/calendar/clock';
import { href } from '@/lib/doors/href';
import { formAction } from '@/lib/forms/form-action';
import { readStepForm } from '@/lib/forms/step-form';
import { saveChoices } from '@/lib/notifications/choices-store';
import { choicesFrom, contactForm } from '@/services/contact/form';

export const save = formAction(async (form) => {
  const { locale, draftId, isLanguageChange } = readStepForm(form);
  const typed = contactForm.typedIn(form);
  const keep = contactForm.keep;
  const acting = await requireActing('substantial', { locale, form, keep: (author) => keep(author, draftId, typed) });
  const { answers } = contactForm.check(typed);
  if (isLanguageChange || !answers) {
    await keep(acting, draftId, typed);
    redirect(href(locale, '/contact', isLanguageChange ? {} : { failed: '1' }));
  }
  await saveChoices(actorOf(acting), choicesFrom(answers), now());
  await contactForm.forget(acting, draftId);
  redirect(href(locale, '/contact', { saved: '1' }));
});
