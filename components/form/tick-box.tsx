type TickBoxProps = {
  /** The field's name, and the box's id. */
  name: string;
  label: string;
  ticked: boolean;
};

const tick =
  'M4.03524 6.41478L10.4752 0.404669C11.0792 -0.160351 12.029 -0.130672 12.5955 0.47478C13.162 1.08027 13.1296 2.03007 12.5245 2.59621L5.02111 9.59934C4.74099 9.85904 4.37559 10 4.00025 10C3.60651 10 3.22717 9.84621 2.93914 9.56111L0.439143 7.06111C-0.146381 6.47558 -0.146381 5.52542 0.439143 4.93989C1.02467 4.35437 1.97483 4.35437 2.56036 4.93989L4.03524 6.41478Z';

/** A box to tick, with Aksel's looks. The empty field before it says that the form has the box: `lib/forms/ticked.ts`. */
export function TickBox({ name, label, ticked }: TickBoxProps) {
  return (
    <div className="aksel-checkbox aksel-checkbox--medium">
      <div className="aksel-checkbox__input-wrapper">
        <input type="hidden" name={name} value="" />
        <input
          className="aksel-checkbox__input"
          type="checkbox"
          id={name}
          name={name}
          value="1"
          defaultChecked={ticked}
        />
        <svg className="aksel-checkbox__icon" viewBox="0 0 13 10" fill="none" focusable="false" aria-hidden="true">
          <path d={tick} fill="currentColor" />
        </svg>
      </div>
      <label className="aksel-checkbox__label aksel-body-short aksel-body-short--medium" htmlFor={name}>
        {label}
      </label>
    </div>
  );
}
