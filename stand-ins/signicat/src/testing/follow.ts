/** What a citizen does at ID-porten, and the way there and back. */
import type { Answer, PlainBrowser } from 'stand-in-kit/testing/browser';
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

function answerLogin(browser: PlainBrowser, login: string, { pid, eid, cancels }: Citizen) {
  return cancels ? browser.ask(`${login}/cancel`) : browser.post(login, { eid: String(eid), pid });
}

/** Follows a login or a logout until it leads to the portal (never opened), or to a page that leads nowhere. */
export async function follow(
  browser: PlainBrowser,
  { idporten, portal }: StandIns,
  start: string,
  { pid, eid = 'BankID', cancels, stops, until = portal }: Citizen,
): Promise<{ end: string; pages: Answer[] }> {
  const pages: Answer[] = [];
  let at = start;
  while (!at.startsWith(portal) && !at.includes(until)) {
    const isLogin = at.startsWith(`${idporten}/interaction/`) && !stops;
    const page = await (isLogin ? answerLogin(browser, at, { pid, eid, cancels }) : browser.ask(at));
    pages.push(await browser.withFrames(page));
    if (!page.next || pages.length > 15) return { end: at, pages };
    at = page.next;
  }
  return { end: at, pages };
}
