/**
 * A citizen's browser in the soak. It goes through logins by itself and, where something fails, does what people do: waits
 * a little and presses again, with the same form.
 */
import { Agent } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { TestCitizen } from '@/services/test-service';
import { type Form, filled, findForm, type Page, pageOf } from '../plain-browser/forms';
import { addressOf, makePlainBrowser, nextOf, type Step } from '../plain-browser/plain-browser';
import { type Answer, NoAnswer } from '../plain-browser/send';
import type { Random } from '../testing/random';
import { GivenUp } from './given-up';
import { loginStep } from './login-step';
import { problemOf, withoutIds } from './problem';
import { HANG, type Tally } from './tally';

/** How long a citizen tries to get past one failing page, in milliseconds. */
const PATIENCE = 45_000;
/** How likely a request loses its answer on the way. */
const CUT_LIKELIHOOD = 0.015;

export type SoakBrowser = ReturnType<typeof makeSoakBrowser>;

type BrowserOptions = {
  citizen: TestCitizen;
  portal: string;
  tally: Tally;
  random: Random;
};

export function makeSoakBrowser({ citizen, portal, tally, random }: BrowserOptions) {
  const agent = new Agent({ keepAlive: true });
  const browser = makePlainBrowser(agent);
  let preferredEid = 'BankID';
  let troubleAt = Number.NEGATIVE_INFINITY;
  let loginFrom = 0;

  const isPortal = (url: URL) => url.origin === portal;

  /** One request, noted; undefined if it failed. */
  async function tryOnce(step: Step, cuts: boolean): Promise<Page | undefined> {
    const url = addressOf(step);
    const from = performance.now();
    const cut = cuts && isPortal(url) && random.chance(CUT_LIKELIHOOD);
    const answer = await browser.take(step, { cut, limit: HANG }).catch((error) => {
      if (error instanceof NoAnswer) return error;
      throw error;
    });
    const page = answer instanceof NoAnswer ? undefined : pageOf(answer as Answer);
    const problem = page && problemOf(page);
    const isLogin = problem?.startsWith('login failed');
    const outcome = page ? page.status : (answer as NoAnswer).why;
    const what = `${step.form ? 'POST' : 'GET'} ${withoutIds(url.pathname)}`;
    const login = isLogin ? { since: loginFrom, troubled: troubleAt >= loginFrom } : {};
    if (isPortal(url) || !page || page.status >= 500)
      tally.note({ from, until: performance.now(), what, outcome, problem, ...login });
    if (page && page.status < 500 && problem !== 'problem page') return page;
    troubleAt = performance.now();
    return undefined;
  }

  /** Follows redirects from a step to a page. Presses again from the last address that failed, or the form that did. */
  async function go(start: Step, seen: (url: URL) => void = () => undefined): Promise<Page> {
    const deadline = performance.now() + PATIENCE;
    let [step, hops] = [start, 0];
    for (;;) {
      const page = await tryOnce(step, true);
      const next = page && nextOf(page);
      if (page && !next) return page;
      if (next && !next.pathname.endsWith('/problem')) {
        if (isPortal(next)) seen(next);
        if (hops++ > 30) throw new GivenUp('led round and round');
        step = { url: next };
        continue;
      }
      if (next) await tryOnce({ url: next }, false);
      if (performance.now() > deadline) throw new GivenUp('the portal did not recover');
      await wait(random.between(200, 1_200));
      // After a form that led to the problem page: back, and the same form again.
      if (next) step = start;
    }
  }

  /** Takes the steps of a login that a page asks for, if any: at ID-porten, on the step-up page, after a failed one. */
  async function throughLogin(first: Page): Promise<Page> {
    let page = first;
    for (let steps = 0; steps < 25; steps++) {
      const next = loginStep(page, { portal, pid: citizen.pid, preferredEid });
      if (!next) return page;
      if (page.url.pathname.endsWith('/login-failed')) await wait(random.between(200, 1_200));
      if (isPortal(page.url)) loginFrom = performance.now();
      page = await go(next);
    }
    throw new GivenUp('could not log in');
  }

  const open = async (path: string): Promise<Page> => throughLogin(await go({ url: new URL(path, portal) }));

  return {
    open,
    /** Sends a form, with the answers and the button given. `seen` is told each address of the portal that it leads to. */
    send: async (form: Form, fields: Record<string, string>, seen?: (url: URL) => void): Promise<Page> =>
      throughLogin(await go({ form: filled(form, fields) }, seen)),
    /** Opens a page as somebody who comes anew. */
    async signIn(path: string, eid: string): Promise<Page> {
      preferredEid = eid;
      loginFrom = performance.now();
      return open(path);
    },
    /** Presses "Log out" on a page, and goes all the way. */
    async logOut(page: Page): Promise<void> {
      const formOn = (shown: Page) => findForm(shown, 'form[action$="/oauth2/logout"]');
      // In a fault the header does not know who is signed in.
      const form = formOn(page) ?? formOn(await open('/nb/my-page'));
      if (!form) throw new GivenUp('found no way to log out');
      const from = performance.now();
      let at = await go({ form });
      for (let steps = 0; steps < 5; steps++) {
        const onward = findForm(at, 'form[method="post"][action*="://"]');
        const link = isPortal(at.url) ? undefined : at.$('a.primary').attr('href');
        if (onward) at = await go({ form: onward });
        else if (link) at = await go({ url: new URL(link, at.url) });
        else break;
      }
      // Sent twice, the second finds nobody signed in at ID-porten, and ends there.
      if (troubleAt < from && !at.url.pathname.endsWith('/signed-out'))
        tally.contradict(`log out ended at ${withoutIds(at.url.pathname)}`);
    },
    forgetCookies: browser.forgetCookies,
    close: () => agent.destroy(),
  };
}
