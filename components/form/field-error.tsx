import type { ReactNode } from 'react';
import { iconPaths } from '@/components/layout/icon-paths';

/** What is wrong, at the field; the same words stand in the error summary. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div className="aksel-form-field__error" id={id}>
      <p className="aksel-error-message aksel-label aksel-error-message--show-icon">
        <svg viewBox="0 0 24 24" fill="none" aria-hidden="true" focusable="false">
          <path fillRule="evenodd" clipRule="evenodd" d={iconPaths.error} fill="currentColor" />
        </svg>
        {children}
      </p>
    </div>
  );
}
