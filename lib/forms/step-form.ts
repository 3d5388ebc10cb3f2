import { parseWeek, type Week } from '@/lib/calendar/weeks';
import { parseId } from '@/lib/database/row-id';
import { isLocale, type Locale } from '@/lib/i18n/routing';
import { localeOfForm } from './locale-of-form';

export type StepForm = {
  /** The language to go on in: the one of the pressed language button, else the page's own. */
  locale: Locale;
  /** A language button was pressed: save without checking, and stay on the step. */
  isLanguageChange: boolean;
  draftId: string | null;
  /** The week that a step of times showed. */
  week: Week | null;
  /** The page told that the time was taken. */
  taken: '1' | null;
};

/** The fields that every step's form has. Anything can be posted: what is not as it should be is left out. */
export function readStepForm(form: FormData): StepForm {
  const asked = form.get('lang');
  const week = form.get('week');
  return {
    locale: isLocale(asked) ? asked : localeOfForm(form),
    isLanguageChange: isLocale(asked),
    draftId: parseId(form.get('draft')),
    week: typeof week === 'string' ? parseWeek(week) : null,
    taken: form.has('taken') ? '1' : null,
  };
}
