'use client';

import { useEffect } from 'react';

let shown: string | undefined;

/** The heading within the page that the address names, such as a week's. */
function namedHeading(): HTMLElement | null {
  const named = document.getElementById(location.hash.slice(1));
  return named?.matches('main :is(h2, h3)[tabindex]') ? named : null;
}

/** Moves the focus to the heading that the address names, and that to the top of what is seen. False where it names none. */
export function arriveAtNamed(): boolean {
  const heading = namedHeading();
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView();
  return heading !== null;
}

/** What the server says for the first time, and must be read first. */
const news = '.aksel-error-summary [tabindex="-1"], #notice, [data-new]';

/** Moves the focus to the error summary or other news, else, after a step that loaded no new document, to where one arrives. */
export function FocusOnArrival({ page }: { page: string }) {
  useEffect(() => {
    const sameDocument = shown !== undefined && shown !== page;
    shown = page;
    const said = document.querySelector<HTMLElement>(news);
    if (!said && sameDocument && arriveAtNamed()) return;
    const target = said ?? (sameDocument ? document.querySelector<HTMLElement>('main h1') : null);
    if (!target) return;
    target.tabIndex = -1;
    target.focus();
  }, [page]);
  return null;
}
