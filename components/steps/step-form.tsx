import type { ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/routing';

/** The id of a step's form; the language buttons in the header send it, too. */
export const stepFormId = 'step-form';

type StepFormProps = {
  locale: Locale;
  draft: { id: string; updatedAt: Date };
  action: (form: FormData) => Promise<void>;
  className?: string | undefined;
  children: ReactNode;
};

/** The form of a step. */
export function StepForm({ locale, draft, action, className, children }: StepFormProps) {
  return (
    // A new key after each save, so that the fields show what the draft holds.
    <form id={stepFormId} key={draft.updatedAt.getTime()} action={action} noValidate>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="draft" value={draft.id} />
      <div className={className}>{children}</div>
    </form>
  );
}
