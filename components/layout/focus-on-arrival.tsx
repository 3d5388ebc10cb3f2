'use client';

import { useEffect } from 'react';

let shown: string | undefined;

/** Moves the focus to the error summary, else, after a step that loaded no new document, to the heading. */
export function FocusOnArrival({ page }: { page: string }) {
  useEffect(() => {
    const sameDocument = shown !== undefined && shown !== page;
    shown = page;
    const summary = document.querySelector<HTMLElement>('.aksel-error-summary [tabindex="-1"]');
    const target = summary ?? (sameDocument ? document.querySelector<HTMLElement>('main h1') : null);
    if (!target) return;
    target.tabIndex = -1;
    target.focus();
  }, [page]);
  return null;
}
