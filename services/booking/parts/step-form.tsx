import type { ReactNode } from 'react';
import type { Speaking } from '@/lib/i18n/texts';
import type { Gp } from '@/services/practices/register';
import type { Draft } from '../appointment';

/** What every step is shown with. */
export type StepProps = Speaking & { draft: Draft; gp: Gp };

/** The id of the one form of a step: the language buttons in the header send it, too. */
export const stepFormId = 'booking';

type StepFormProps = StepProps & {
  action: (form: FormData) => Promise<void>;
  className?: string | undefined;
  children: ReactNode;
};

/** The one form of a step. */
export function StepForm({ locale, draft, action, className, children }: StepFormProps) {
  return (
    // A new key after each save: what stands in the fields is what the draft holds.
    <form id={stepFormId} key={draft.updatedAt.getTime()} action={action} noValidate>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="draft" value={draft.id} />
      <div className={className}>{children}</div>
    </form>
  );
}
