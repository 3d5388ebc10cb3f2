/** What a citizen does in the proxy's tests: logs in, opens a page, logs out. */
import { type Answer, PlainBrowser } from 'stand-in-kit/testing/browser';
import type { Service, Stack } from './stack';

export interface Wish {
  pid: string;
  eid: 'BankID' | 'MinID';
  /** The query of `/oauth2/login`. */
  query?: Record<string, string>;
}

/** What the application heard of a request. */
export interface Heard {
  method: string;
  url: string;
  headers: Record<string, string | undefined>;
  body: string;
}

const isInteraction = (stack: Stack) => (address: string) => address.startsWith(`${stack.issuer}/interaction/`);

/** Opens the login. At ID-porten's page, where there is one, the citizen answers; ends at the first page after that. */
export async function logIn(stack: Stack, service: Service, { pid, eid, query = {} }: Wish, browser: PlainBrowser) {
  const asked = await browser.open(`${service.url}/oauth2/login?${new URLSearchParams(query)}`, isInteraction(stack));
  if (!isInteraction(stack)(asked.address)) return { shownPage: false, end: asked };
  await browser.ask(asked.address);
  const { next, status } = await browser.post(asked.address, { eid, pid });
  if (!next) throw new Error(`ID-porten did not let ${eid} in: ${status}`);
  return { shownPage: true, end: await browser.open(next) };
}

/** A browser that has logged in. */
export async function signedIn(stack: Stack, service: Service, wish: Wish): Promise<PlainBrowser> {
  const browser = new PlainBrowser();
  await logIn(stack, service, wish, browser);
  return browser;
}

/** Opens a page of the application and tells what it heard. */
export async function heard(browser: PlainBrowser, address: string, init?: RequestInit): Promise<Heard> {
  return JSON.parse((await browser.ask(address, init)).text);
}

/** The frames of ID-porten's page, then the address that the page leads on to by itself. */
export async function passLogoutPage(browser: PlainBrowser, page: Answer): Promise<Answer> {
  // A frame of another site sends no SameSite=Lax cookie: a browser of its own, which has none.
  await new PlainBrowser().withFrames(page);
  if (!page.next) throw new Error(`This page leads nowhere: ${page.status} ${page.address}`);
  return browser.open(page.next);
}
