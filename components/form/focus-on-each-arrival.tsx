'use client';

import { useEffect } from 'react';

/** Moves the focus to a message each time that the server sends one: `arrival` is new with every answer. */
export function FocusOnEachArrival({ id, arrival }: { id: string; arrival: number }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new arrival is the reason to run again
  useEffect(() => {
    document.getElementById(id)?.focus();
  }, [id, arrival]);
  return null;
}
