import type { ReactNode } from 'react';
import { Icon } from '@/components/layout/icon';

/** What is wrong, at the field; the same words stand in the error summary. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div className="aksel-form-field__error" id={id}>
      <p className="aksel-error-message aksel-label aksel-error-message--show-icon">
        <Icon name="error" />
        {children}
      </p>
    </div>
  );
}
