import type { ReactNode } from 'react';

type RadioCardProps = {
  id: string;
  name: string;
  value: string;
  label: string;
  checked?: boolean;
  invalid?: boolean;
  children: ReactNode;
};

/** A radio button whose whole card is the label; what explains it is read out after the name. */
export function RadioCard({ id, name, value, label, checked, invalid, children }: RadioCardProps) {
  return (
    <div className="aksel-radio aksel-radio--medium">
      <input
        className="aksel-radio__input"
        type="radio"
        id={id}
        name={name}
        value={value}
        aria-describedby={`${id}-d`}
        aria-invalid={invalid || undefined}
        defaultChecked={checked}
      />
      <label className="aksel-radio__label aksel-body-short aksel-body-short--medium" htmlFor={id}>
        {label}
      </label>
      {children}
    </div>
  );
}

/** The text under the name on a radio card. `id` is the card's. */
export function RadioExplained({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p
      className="aksel-form-field__subdescription aksel-radio__description aksel-body-short aksel-body-short--medium"
      id={`${id}-d`}
    >
      {children}
    </p>
  );
}
