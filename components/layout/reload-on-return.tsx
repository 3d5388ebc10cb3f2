'use client';

import { useLayoutEffect } from 'react';

const address = () => location.pathname + location.search;

/** What the page that shows now was opened as. */
let shown: string | undefined;

const isReturning = () => window.event?.type === 'popstate';

// Where Next's router has not shown the page that it kept yet.
if (typeof window !== 'undefined') {
  window.addEventListener('popstate', () => {
    if (shown !== undefined && address() !== shown) location.reload();
  });
}

/**
 * Back and forward load the page anew: what Next's router kept of it is older than what the citizen has answered since,
 * and would show an empty form, or an act as not yet done. A jump within the page (`#main`) loads nothing.
 */
export function ReloadOnReturn({ page }: { page: string }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page has a new address
  useLayoutEffect(() => {
    // Where it has: React shows the kept page within the very event.
    if (isReturning() && shown !== address()) location.reload();
    shown = address();
  }, [page]);
  return null;
}
