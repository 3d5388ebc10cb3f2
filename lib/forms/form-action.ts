/**
 * Wraps every server action. A fault is logged once. A form that scripts send gets its reference and stays as it is
 * (`components/form/send-form.tsx`). Without scripts the citizen gets the form back, with what is in it; where that cannot be
 * (on Vercel), or nobody looks at the answer (`plain-form.tsx`), the problem page.
 */
import 'server-only';
import { headers } from 'next/headers';
import { redirect, unstable_rethrow } from 'next/navigation';
import { href } from '@/lib/doors/href';
import { giveBack, postedForm } from '@/lib/http/posted-form';
import { routing } from '@/lib/i18n/routing';
import { logFault } from '@/lib/log/log';
import type { FormAction } from './action-type';
import { localeOfForm } from './locale-of-form';
import { plainField } from './plain-field';

/**
 * Makes an action for a form. Redirects by `run` pass through, and so does what it answers; anything else that it throws is
 * a fault. `texts`: the fields that the citizen writes, which are shown where the form is given back.
 */
export function formAction<Answer = void>(
  run: (form: FormData) => Promise<Answer>,
  texts: readonly string[] = [],
): FormAction<Answer> {
  return async (form) => {
    const posted = postedForm.getStore();
    if (posted) posted.began = true;
    // An action can be called without a form.
    if (!(form instanceof FormData)) redirect(href(routing.defaultLocale, '/problem'));
    try {
      return await run(form);
    } catch (error) {
      unstable_rethrow(error);
      const reference = logFault(error, 'form');
      const isByScripts = (await headers()).has('next-action');
      if (isByScripts && !form.has(plainField)) return { reference };
      if (!isByScripts) giveBack({ why: 'fault', reference, texts });
      redirect(href(localeOfForm(form), '/problem', { reference, after: 'form' }));
    }
  };
}
