import type { ComponentProps } from 'react';
import { FieldFrame } from './field-frame';

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
    <FieldFrame {...{ name, label, help, error }} errorClass="aksel-text-field--error">
      <input
        className="aksel-text-field__input aksel-body-short aksel-body-short--medium"
        id={name}
        name={name}
        type={type}
        defaultValue={text}
        dir="auto"
        aria-describedby={described || undefined}
        aria-invalid={error ? true : undefined}
        {...input}
      />
    </FieldFrame>
  );
}
