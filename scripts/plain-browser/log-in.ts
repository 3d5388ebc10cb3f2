/** Signs somebody in through the ID-porten stand-in. */
import { filled, formOf, pageOf } from './forms';
import { type PlainBrowser, visit } from './plain-browser';
import type { Answer } from './send';

/** Logs in at high with BankID; ends on the page, or wherever the login leads. */
export async function logIn(browser: PlainBrowser, portal: string, pid: string, page: string): Promise<Answer> {
  const login = new URL(`${portal}/oauth2/login?level=idporten-loa-high&locale=nb&redirect=${page}`);
  const choice = pageOf(await visit(browser, { url: login }));
  return visit(browser, { form: filled(formOf(choice, '[name="eid"]'), { eid: 'BankID', pid }) });
}
