import type { ReactNode } from 'react';

type MoveButtonProps = {
  /** What is asked for: `readTimesForm` says which names there are. */
  name?: 'times' | 'only' | 'goto' | 'all';
  to: string;
  className?: string;
  children: ReactNode;
};

/** A button that shows other times. It sends the form, so that a time that is checked comes along. */
export function MoveButton({ name = 'times', to, className = '', children }: MoveButtonProps) {
  return (
    <button
      className={`aksel-button aksel-button--medium ${className}`}
      data-variant="secondary"
      type="submit"
      name={name}
      value={to}
      formNoValidate
    >
      {children}
    </button>
  );
}
