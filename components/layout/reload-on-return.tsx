'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useLayoutEffect } from 'react';
import { isUnsaved } from '@/components/form/typing';
import { saveSoon } from '@/components/form/ways-off';

const address = () => location.pathname + location.search;

/** The address that the current page was opened at. */
let shown: string | undefined;

/** What was typed on the page that is left is saved first. */
const reload = () => (isUnsaved() ? void saveSoon().then(() => location.reload()) : location.reload());

const isReturning = () => window.event?.type === 'popstate';

// The browser shows a page as it was left, without asking: whose it was may have logged out since.
if (typeof window !== 'undefined') {
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    document.documentElement.hidden = true;
    location.reload();
  });
}

// For the case that Next's router has not yet shown its cached page.
if (typeof window !== 'undefined') {
  window.addEventListener('popstate', () => {
    if (shown !== undefined && address() !== shown) reload();
  });
}

/**
 * Reloads the page on back and forward: the page in the router's cache is older than the citizen's last answers.
 * A jump within the page (`#main`) does not reload.
 */
export function ReloadOnReturn() {
  const page = `${usePathname()}?${useSearchParams()}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page has a new address
  useLayoutEffect(() => {
    // For the case that it has: React shows the cached page during the event.
    if (isReturning() && shown !== address()) reload();
    shown = address();
  }, [page]);
  return null;
}
