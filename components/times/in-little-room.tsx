import type { ReactNode } from 'react';

/** A text that is shown short on a phone; a screen reader reads it in full on every screen. */
export function InLittleRoom({ short, children }: { short: ReactNode; children: ReactNode }) {
  return (
    <>
      <span className="short" aria-hidden>
        {short}
      </span>
      <span className="full">{children}</span>
    </>
  );
}
