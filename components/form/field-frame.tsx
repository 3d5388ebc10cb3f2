import type { ReactNode } from 'react';
import { ErrorMessage } from '@/components/design/error-message';

type FieldFrameProps = {
  name: string;
  label: string;
  help?: string | undefined;
  error?: string | undefined;
  /** The class that marks the kind of field where there is an error. */
  errorClass: string;
  children: ReactNode;
};

/** Around a field: its label, help and error. The field's id is `name`; help and error have `name-d` and `name-e`. */
export function FieldFrame({ name, label, help, error, errorClass, children }: FieldFrameProps) {
  return (
    <div className={`aksel-form-field aksel-form-field--medium${error ? ` ${errorClass}` : ''}`}>
      <label className="aksel-form-field__label aksel-label" htmlFor={name}>
        {label}
      </label>
      {help && (
        <div className="aksel-form-field__description aksel-body-short aksel-body-short--medium" id={`${name}-d`}>
          {help}
        </div>
      )}
      {children}
      {error && (
        <div className="aksel-form-field__error" id={`${name}-e`}>
          <ErrorMessage>{error}</ErrorMessage>
        </div>
      )}
    </div>
  );
}
