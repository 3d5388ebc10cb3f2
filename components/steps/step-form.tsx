import type { ReactNode } from 'react';
import { KeepsLine } from '@/components/form/keeps-line';
import { SendForm } from '@/components/form/send-form';
import type { Uncertain } from '@/components/form/uncertain';
import type { FormAction } from '@/lib/forms/action-type';
import type { LocaleProps } from '@/lib/i18n/texts';

/** The id of a step's form; the language buttons in the header send it, too. */
export const stepFormId = 'step-form';

type StepFormProps = LocaleProps & {
  draft: { id: string; updatedAt: Date; seen?: string };
  action: FormAction;
  className?: string | undefined;
  /** False for a step without fields. */
  keeps?: boolean | undefined;
  /** Where what is typed is saved meanwhile: `app/frame/keep-door.ts`. */
  keepAddress?: string | undefined;
  uncertain?: Uncertain | undefined;
  children: ReactNode;
};

/** The form of a step. */
export function StepForm({ locale, t, draft, keepAddress, className, keeps = true, children, ...form }: StepFormProps) {
  const { seen } = draft;
  return (
    // A new key after each save, so that the fields show what the draft holds.
    <SendForm {...form} {...{ locale, t, keeps }} id={stepFormId} key={draft.updatedAt.getTime()} noValidate>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="draft" value={draft.id} />
      {seen && <input type="hidden" name="seen" defaultValue={seen} />}
      <div className={className}>{children}</div>
      {seen && keepAddress && keeps && <KeepsLine {...{ t, seen }} form={stepFormId} address={keepAddress} />}
    </SendForm>
  );
}
