import { parseWeek } from '@/lib/calendar/weeks';
import type { Citizen, DraftAuthor } from '@/lib/citizens/citizen';
import { href } from '@/lib/doors/href';
import { localeOfForm } from '@/lib/forms/locale-of-form';
import { parseId } from '@/lib/forms/row-id';
import { isLocale, type Locale } from '@/lib/i18n/routing';
import type { Answers } from '@/services/booking/appointment';
import { saveAnswers } from '@/services/booking/drafts';
import { stepPath } from '@/services/booking/steps';

type StepForm = {
  /** The language to go on in: the one of the pressed language button, else the page's own. */
  locale: Locale;
  /** A language button was pressed: save without checking, and stay on the step. */
  onlyLanguage: boolean;
  draftId: string | null;
  week: string | null;
  /** The page told that the time was taken. */
  taken: '1' | null;
};

/** The fields that every step's form has. Anything can be posted: what is not as it should be is left out. */
export function readStepForm(form: FormData): StepForm {
  const asked = form.get('lang');
  const locale = isLocale(asked) ? asked : localeOfForm(form);
  const week = form.get('week');
  return {
    locale,
    onlyLanguage: isLocale(asked),
    draftId: parseId(form.get('draft')),
    week: typeof week === 'string' ? parseWeek(week) : null,
    taken: form.has('taken') ? '1' : null,
  };
}

/** Saves what was typed into the author's own draft. The step page handles a missing draft. */
export async function keepTyped(
  who: Citizen<'high'> | DraftAuthor,
  draftId: string | null,
  typed: Partial<Answers>,
): Promise<void> {
  if (draftId && Object.keys(typed).length > 0) await saveAnswers(who, draftId, typed);
}

/** Where to go when all that a step asked for is there: the first gap, else the check page. */
export function onwards(locale: Locale, draftId: string | null, gap: 'kind' | 'time' | 'reason' | null): string {
  return href(locale, stepPath(draftId, gap ?? 'check'));
}
