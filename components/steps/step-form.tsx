import type { ReactNode } from 'react';
import type { Uncertain } from '@/components/form/ask-outcome';
import { SendForm } from '@/components/form/send-form';
import type { LocaleProps } from '@/lib/i18n/texts';

/** The id of a step's form; the language buttons in the header send it, too. */
export const stepFormId = 'step-form';

type StepFormProps = LocaleProps & {
  draft: { id: string; updatedAt: Date };
  action: (form: FormData) => Promise<void>;
  className?: string | undefined;
  /** False for a step without fields. */
  keeps?: boolean | undefined;
  uncertain?: Uncertain | undefined;
  children: ReactNode;
};

/** The form of a step. */
export function StepForm({ locale, t, draft, action, className, keeps = true, uncertain, children }: StepFormProps) {
  return (
    // A new key after each save, so that the fields show what the draft holds.
    <SendForm {...{ locale, t, action, keeps, uncertain }} id={stepFormId} key={draft.updatedAt.getTime()} noValidate>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="draft" value={draft.id} />
      <div className={className}>{children}</div>
    </SendForm>
  );
}
