/** A citizen of the rehearsal, in a browser without scripts: logs in wherever a page asks for it. */
import type { SoakVisit, TestCitizen } from '@/services/test-service';
import { type Form, filled, type Page, pageOf } from '../plain-browser/forms';
import { makePlainBrowser, type Step, visit } from '../plain-browser/plain-browser';
import { loginStep } from '../soak/login-step';
import { makeRandom } from '../testing/random';

/** A new browser for the citizen. */
export function visitOf(citizen: TestCitizen, portal: string): SoakVisit {
  const browser = makePlainBrowser();
  async function go(first: Step): Promise<Page> {
    let page = pageOf(await visit(browser, first));
    for (let steps = 0; steps < 25; steps++) {
      const next = loginStep(page, { portal, pid: citizen.pid, preferredEid: 'BankID' });
      if (!next) return page;
      page = pageOf(await visit(browser, next));
    }
    throw new Error('the login goes round and round');
  }
  return {
    citizen,
    random: makeRandom(1, citizen.pid),
    open: (path) => go({ url: new URL(`/nb${path}`, portal) }),
    send: (form: Form, fields) => go({ form: filled(form, fields) }),
    changeLanguage: async (page) => page,
    meet: async () => undefined,
    contradict: (what) => {
      throw new Error(what);
    },
  };
}
