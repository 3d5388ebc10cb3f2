import type { ReactNode } from 'react';

type RadioGroupProps = {
  /** Ids of what names the group. */
  labelledBy: string;
  describedBy?: string | undefined;
  className?: string;
  legend: ReactNode;
  legendClass: string;
  children: ReactNode;
};

const aksel = 'aksel-fieldset aksel-fieldset--medium aksel-radio-group';

/** One choice of many: a fieldset that says so, also where its radio buttons lie in groups of their own. */
export function RadioGroup({
  labelledBy,
  describedBy,
  className = aksel,
  legend,
  legendClass,
  children,
}: RadioGroupProps) {
  return (
    <fieldset
      className={className}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA in HTML allows it on a fieldset
      role="radiogroup"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
    >
      <legend className={legendClass}>{legend}</legend>
      {children}
    </fieldset>
  );
}
