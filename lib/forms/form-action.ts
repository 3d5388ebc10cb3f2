/** Wraps every server action: a fault is logged once and leads to the problem page, with or without JavaScript. */
import 'server-only';
import { redirect, unstable_rethrow } from 'next/navigation';
import { href } from '@/lib/doors/href';
import { postedForm } from '@/lib/http/posted-form';
import { routing } from '@/lib/i18n/routing';
import { logFault } from '@/lib/log/log';
import { localeOfForm } from './locale-of-form';

/** Makes an action for `<form action>`. Redirects by `run` pass through; anything else that it throws is a fault. */
export function formAction(run: (form: FormData) => Promise<void>): (form: FormData) => Promise<void> {
  return async (form) => {
    const posted = postedForm.getStore();
    if (posted) posted.began = true;
    // An action can be called without a form.
    if (!(form instanceof FormData)) redirect(href(routing.defaultLocale, '/problem'));
    try {
      await run(form);
    } catch (error) {
      unstable_rethrow(error);
      const reference = logFault(error, 'form');
      redirect(href(localeOfForm(form), '/problem', { reference, after: 'form' }));
    }
  };
}
