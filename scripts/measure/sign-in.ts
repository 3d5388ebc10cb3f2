/** Signs a test person in, for measurements. */
import { people } from '@/services/test-people';
import { logIn } from '../plain-browser/log-in';
import type { PlainBrowser } from '../plain-browser/plain-browser';
import type { Answer } from '../plain-browser/send';
import { origin } from './portal';

/** Logs in at high; ends on the page. */
export async function signIn(browser: PlainBrowser, page: string): Promise<Answer> {
  const pid = people.find(({ eids }) => eids.includes('BankID'))?.pid ?? '';
  return logIn(browser, origin, pid, page);
}
