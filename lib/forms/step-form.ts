/** The fields of a step's form. */
import { parseReturnTo } from '@/lib/auth/login/return-to';
import { parseId } from '@/lib/database/row-id';
import { isLocale, type Locale } from '@/lib/i18n/routing';
import { localeOfForm } from './locale-of-form';

export type StepForm = {
  /** The language to go on in: that of the pressed language button, else the page's. */
  locale: Locale;
  /** A language button was pressed: save without checking, and stay on the step. */
  isLanguageChange: boolean;
  /** Back was pressed, on a step that saves first what was typed. */
  isBack: boolean;
  /** Two texts of a field were to change places: stay on the step. */
  isSwap: boolean;
  /** A button that leads to another page of ours was pressed: save without checking, and go there. */
  to: string | null;
  draftId: string | null;
  /** The step says that the chosen time was taken. */
  taken: '1' | null;
};

/** Reads the fields that every step's form has. Anything can be posted: an invalid value counts as missing. */
export function readStepForm(form: FormData): StepForm {
  const language = form.get('lang');
  const to = form.get('to');
  const locale = isLocale(language) ? language : localeOfForm(form);
  return {
    locale,
    isLanguageChange: isLocale(language),
    isBack: form.has('back'),
    isSwap: form.has('swap'),
    to: typeof to === 'string' ? parseReturnTo(to, locale) : null,
    draftId: parseId(form.get('draft')),
    taken: form.has('taken') ? '1' : null,
  };
}
