import type { ComponentProps } from 'react';
import { ErrorMessage } from '@/components/design-system';

type LineFieldProps = Pick<ComponentProps<'input'>, 'type' | 'inputMode' | 'autoComplete' | 'spellCheck'> & {
  name: string;
  label: string;
  help?: string | undefined;
  text: string;
  error?: string | undefined;
};

/** A text field of one line: a name, a number, an address. What was typed stays, even if it is wrong. */
export function LineField({ name, label, help, text, error, type = 'text', ...input }: LineFieldProps) {
  const described = [help && `${name}-d`, error && `${name}-e`].filter(Boolean).join(' ');
  return (
    <div className={`aksel-form-field aksel-form-field--medium${error ? ' aksel-text-field--error' : ''}`}>
      <label className="aksel-form-field__label aksel-label" htmlFor={name}>
        {label}
      </label>
      {help && (
        <div className="aksel-form-field__description aksel-body-short aksel-body-short--medium" id={`${name}-d`}>
          {help}
        </div>
      )}
      <input
        className="aksel-text-field__input aksel-body-short aksel-body-short--medium"
        id={name}
        name={name}
        type={type}
        defaultValue={text}
        aria-describedby={described || undefined}
        aria-invalid={error ? true : undefined}
        {...input}
      />
      {error && (
        <div className="aksel-form-field__error" id={`${name}-e`}>
          <ErrorMessage showIcon>{error}</ErrorMessage>
        </div>
      )}
    </div>
  );
}
