'use client';

import { type ReactNode, useEffect, useState } from 'react';

/** A button that only shows where it works: with JavaScript. */
export function PrintButton({ children }: { children: ReactNode }) {
  const [works, setWorks] = useState(false);
  useEffect(() => setWorks(true), []);
  if (!works) return null;
  return (
    <button
      className="aksel-button aksel-button--medium"
      data-variant="secondary"
      type="button"
      onClick={() => window.print()}
    >
      {children}
    </button>
  );
}
