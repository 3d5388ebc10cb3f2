/** What a citizen does at ID-porten, and the way there and back. */
import type { Browser, Page } from './browser';
import type { StandIns } from './stand-ins';

export interface Citizen {
  pid: string;
  eid?: string;
  cancels?: boolean;
  /** Looks at ID-porten's first page, and does nothing there. */
  stops?: boolean;
  /** Goes no further than an address that holds this text. */
  until?: string;
}

/** Follows a login or a logout until it leads to the portal (never opened), or to a page that leads nowhere. */
export async function follow(
  browser: Browser,
  { idporten, portal }: StandIns,
  start: string,
  { pid, eid = 'BankID', cancels, stops, until = portal }: Citizen,
): Promise<{ end: string; pages: Page[] }> {
  const pages: Page[] = [];
  let at = start;
  while (!at.startsWith(portal) && !at.includes(until)) {
    const isPage = at.startsWith(`${idporten}/interaction/`);
    const page = await browser.open(
      isPage && cancels ? `${at}/cancel` : at,
      isPage && !cancels && !stops ? { eid, pid } : undefined,
    );
    pages.push(page);
    if (!page.next || pages.length > 15) return { end: at, pages };
    at = page.next;
  }
  return { end: at, pages };
}
