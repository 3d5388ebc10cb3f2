'use client';

import { useEffect } from 'react';

/** Moves the focus to the error summary each time that the server sends one: `arrival` is new with every answer. */
export function FocusSummary({ arrival }: { arrival: number }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new arrival is the reason to run again
  useEffect(() => {
    document.querySelector<HTMLElement>('.aksel-error-summary__heading')?.focus();
  }, [arrival]);
  return null;
}
