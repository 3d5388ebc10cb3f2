/**
 * A citizen's browser while everything is killed: opens pages, and presses a button until an answer tells what became of
 * it. Each request goes to one of the replicas.
 */
import type { Agent } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { KillsVisit, TestCitizen, Told } from '@/services/test-service';
import { type Form, type Page, pageOf } from '../plain-browser/forms';
import { logIn } from '../plain-browser/log-in';
import { addressOf, makePlainBrowser, nextOf, type Step } from '../plain-browser/plain-browser';
import { type Answer, NoAnswer } from '../plain-browser/send';
import { GivenUp } from '../soak/given-up';
import { problemOf, withoutIds } from '../soak/problem';
import { HANG, SHED, type Tally } from '../soak/tally';
import type { Random } from '../testing/random';
import type { Acts } from './acts';

/** How long a citizen goes on trying, in milliseconds. */
const PATIENCE = 120_000;
/** How long a citizen waits at most who is told when to come again, in seconds. */
const LONGEST_RETRY = 2;
/** How likely the citizen's own connection is lost while the answer to a press comes. */
const CUT_LIKELIHOOD = 0.01;
/** How likely somebody presses twice at once, and reloads the page instead of pressing again. */
const DOUBLE_LIKELIHOOD = 0.05;
const RELOAD_LIKELIHOOD = 0.3;

type BrowserOptions = {
  citizen: TestCitizen;
  /** The address that the replicas share. */
  portal: string;
  /** One agent for each replica. */
  replicas: Agent[];
  tally: Tally;
  acts: Acts;
  random: Random;
};

/** `undone`: the portal said itself that it has not begun (503 with Retry-After). */
type Attempt = { page: Page; undone?: false } | { page?: undefined; undone: boolean };

const isShed = ({ status, headers }: Answer) => status === 503 && headers['retry-after'] !== undefined;

export type KillsBrowser = ReturnType<typeof makeKillsBrowser>;

export function makeKillsBrowser({ citizen, portal, replicas, tally, acts, random }: BrowserOptions) {
  const browser = makePlainBrowser();
  const pause = () => wait(random.between(30, 400));

  /** One request, noted. No page where none came, or one that says that something went wrong. */
  async function tryOnce(step: Step, { cut = false, since }: { cut?: boolean; since?: number } = {}): Promise<Attempt> {
    const [url, from] = [addressOf(step), performance.now()];
    const agent = random.pick(replicas);
    const answer = await browser.take(step, { cut, limit: HANG, agent }).catch((error) => {
      if (error instanceof NoAnswer) return error;
      throw error;
    });
    const what = `${step.form ? 'POST' : 'GET'} ${withoutIds(url.pathname)}`;
    const note = (outcome: number | string, problem?: string) =>
      tally.note({ from, since, until: performance.now(), what, outcome, problem });
    if (answer instanceof NoAnswer) {
      note(answer.why);
      return { undone: false };
    }
    if (isShed(answer)) {
      note(SHED);
      await wait(1_000 * Math.min(LONGEST_RETRY, Number(answer.headers['retry-after']) || 1));
      return { undone: true };
    }
    const page = pageOf(answer);
    const problem = problemOf(page) ?? (step.form && !nextOf(page) ? 'a form that leads nowhere' : undefined);
    note(page.status, problem);
    return page.status < 500 && !problem ? { page } : { undone: false };
  }

  const isProblem = (url: URL) => url.pathname.endsWith('/problem');

  /** Opens an address and follows its redirects, again and again until a page comes. */
  async function open(path: string | URL): Promise<Page> {
    const first = new URL(path, portal);
    let at = first;
    for (const deadline = performance.now() + PATIENCE; performance.now() < deadline; ) {
      const { page } = await tryOnce({ url: at });
      const next = page && nextOf(page);
      if (page && !next) return page;
      if (next?.pathname.startsWith('/oauth2/')) throw new Error(`signed out at ${withoutIds(at.pathname)}`);
      at = next ?? first;
      if (!next) await pause();
    }
    throw new GivenUp('a page never came');
  }

  /** Where a press, or a reload of its page, led to; undefined where it says nothing of what became of it. */
  async function ledTo(step: Step, cut = false): Promise<{ url: URL | undefined; undone: boolean }> {
    const since = performance.now();
    const { page, undone = false } = await tryOnce(step, { cut });
    const url = page && nextOf(page);
    if (!url || !isProblem(url)) return { url, undone };
    await tryOnce({ url }, { since });
    return { url: undefined, undone };
  }

  async function pressUntilTold(form: Form): Promise<Told> {
    let lost = 0;
    for (const deadline = performance.now() + PATIENCE; performance.now() < deadline; ) {
      const { url, undone } = await ledTo({ form }, random.chance(CUT_LIKELIHOOD));
      if (url) return { url, lost };
      if (!undone) lost++;
      await pause();
      if (!random.chance(RELOAD_LIKELIHOOD)) continue;
      // The form's page leads on if it is done, and else shows the form again.
      const reloaded = await ledTo({ url: form.page });
      if (reloaded.url) return { url: reloaded.url, lost };
    }
    throw new GivenUp('nobody told what became of a press');
  }

  /** Where the citizen ends: an address that says what was so when it was made may lead on to what is so now. */
  const ending = async ({ url, lost }: Told): Promise<Told> => ({ url: (await open(url)).url, lost });

  /** Presses, at times twice at once: both must end at the same page. Who was told at once does not look at it yet. */
  async function press(form: Form): Promise<Told> {
    acts.begin();
    if (!random.chance(DOUBLE_LIKELIHOOD)) {
      const told = await pressUntilTold(form);
      return told.lost > 0 ? ending(told) : told;
    }
    const told = await Promise.all([pressUntilTold(form), pressUntilTold(form)]);
    const [one, other] = [await ending(told[0]), await ending(told[1])];
    if (one.url.pathname !== other.url.pathname)
      tally.contradict(`of two presses one led to ${one.url.pathname}, one to ${other.url.pathname}`);
    return { ...one, lost: one.lost + other.lost };
  }

  return {
    /** Signs in through the stand-in; once more where a connection was lost. */
    async signIn(path: string): Promise<void> {
      const attempt = () => logIn(browser, portal, citizen.pid, path);
      const { url, status } = await attempt().catch(attempt);
      if (status !== 200 || url.pathname !== path) throw new Error(`the login ended at ${url.pathname} with ${status}`);
    },
    visit: {
      ...{ citizen, random, open, press, contradict: tally.contradict },
      tell: (told, { lost }) => acts.note({ told, lost }),
    } satisfies KillsVisit,
  };
}
