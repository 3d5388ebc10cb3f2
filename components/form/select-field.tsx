import { FieldFrame } from './field-frame';

type SelectFieldProps = {
  name: string;
  label: string;
  /** The first line, with which nothing is chosen; without it one is always chosen. */
  nothing?: string;
  /** In the order given. */
  choices: { value: string; label: string }[];
  chosen?: string | undefined;
  error?: string | undefined;
};

/** A choice of one from many, as a list that opens. */
export function SelectField({ name, label, nothing, choices, chosen = '', error }: SelectFieldProps) {
  return (
    <FieldFrame {...{ name, label, error }} errorClass="aksel-select--error">
      <div className="aksel-select__container">
        <select
          className="aksel-select__input aksel-body-short aksel-body-short--medium"
          id={name}
          name={name}
          defaultValue={chosen}
          aria-describedby={error ? `${name}-e` : undefined}
          aria-invalid={error ? true : undefined}
        >
          {nothing !== undefined && <option value="">{nothing}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
        <svg className="aksel-select__chevron" width="1em" height="1em" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M6 9.5l6 6 6-6" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
        </svg>
      </div>
    </FieldFrame>
  );
}
