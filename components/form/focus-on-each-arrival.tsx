'use client';

import { useEffect } from 'react';

/** Moves the focus to a message each time the server sends it. `arrival` differs with every response. */
export function FocusOnEachArrival({ id, arrival }: { id: string; arrival: number }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new arrival is the reason to run again
  useEffect(() => {
    document.getElementById(id)?.focus();
  }, [id, arrival]);
  return null;
}
