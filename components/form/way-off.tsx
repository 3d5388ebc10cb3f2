import type { ReactNode } from 'react';

/**
 * A link of a form that saves what is typed, with or without scripts: a button that sends the form, whose action then leads
 * to `to`.
 */
export function WayOff({ to, children }: { to: string; children: ReactNode }) {
  return (
    <button className="aksel-link act" type="submit" name="to" value={to} formNoValidate>
      {children}
    </button>
  );
}
