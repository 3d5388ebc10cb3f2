/** Signs a test person in, for measurements. */
import { people } from '@/services/test-people';
import { filled, formOf, pageOf } from '../plain-browser/forms';
import { type PlainBrowser, visit } from '../plain-browser/plain-browser';
import type { Answer } from '../plain-browser/send';
import { origin } from './portal';

const somebody = () => people.find(({ eids }) => eids.includes('BankID'))?.pid ?? '';

/** Logs in at high; ends on the page. Without a number, as a person of the seed. */
export async function signIn(
  browser: PlainBrowser,
  page: string,
  { portal = origin, pid = somebody() } = {},
): Promise<Answer> {
  const login = new URL(`${portal}/oauth2/login?level=idporten-loa-high&locale=nb&redirect=${page}`);
  const choice = pageOf(await visit(browser, { url: login }));
  return visit(browser, { form: filled(formOf(choice, '[name="eid"]'), { eid: 'BankID', pid }) });
}
