import type { ReactNode } from 'react';
import type { FormAction } from '@/lib/forms/action-type';
import { plainField } from '@/lib/forms/plain-field';
import { ActingField } from './acting-field';

/**
 * A form of buttons, for pages that load no scripts of forms. Nobody looks at what its action answers: a fault leads to the page
 * that says so. A form in which something is written takes `SendForm`.
 */
export function PlainForm({ action, children }: { action: FormAction; children: ReactNode }) {
  return (
    <form action={action as (form: FormData) => Promise<void>}>
      <input type="hidden" name={plainField} value="1" />
      <ActingField />
      {children}
    </form>
  );
}
