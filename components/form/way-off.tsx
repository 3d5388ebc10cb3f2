import type { ReactNode } from 'react';

/**
 * A link of a form that saves what is typed, with or without scripts: a button that sends the form, whose action leads on
 * to `to`.
 */
export function WayOff({ to, inline, children }: { to: string; inline?: boolean; children: ReactNode }) {
  return (
    <button
      className={inline ? 'aksel-link aksel-link--inline-text way-off' : 'aksel-link act'}
      type="submit"
      name="to"
      value={to}
      formNoValidate
    >
      {children}
    </button>
  );
}
