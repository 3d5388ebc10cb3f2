/**
 * `npm run measure:guard`: milliseconds of server CPU. What the guard's reading of a session costs: the address that tells
 * the session's state, with a session and without, by turns. Beside it what a session adds to an open page, where the
 * header shows the name. Needs Linux, for the CPU time in /proc (user and system). Takes about two minutes.
 */
import { cpuOf } from '../linux/processes';
import { makePlainBrowser } from '../plain-browser/plain-browser';
import { send } from '../plain-browser/send';
import { onOwnPortal, origin, serverPid } from './portal';
import { quantile } from './quantile';
import { signIn } from './sign-in';

const rounds = 12;
const atOnce = 4;

type Visit = { path: string; requests: number; cookie: string; status: number };

async function cpuPerRequest(pid: string, { path, requests, cookie, status }: Visit): Promise<number> {
  const url = new URL(path, origin);
  const before = cpuOf(pid);
  for (let done = 0; done < requests; done += atOnce) {
    const answers = await Promise.all(Array.from({ length: atOnce }, () => send({ url, headers: { cookie } })));
    const wrong = answers.find((answer) => answer.status !== status);
    if (wrong) throw new Error(`${url}: ${wrong.status}`);
  }
  return (cpuOf(pid) - before) / requests;
}

/** The median of each visit, taken by turns, forwards and backwards. The first round warms up and does not count. */
async function byTurns<Name extends string>(pid: string, visits: Record<Name, Visit>): Promise<Record<Name, number>> {
  const names = Object.keys(visits) as Name[];
  const seen = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = 0; round <= rounds; round++) {
    for (const name of round % 2 ? names : names.toReversed()) {
      const cost = await cpuPerRequest(pid, visits[name]);
      if (round > 0) seen.get(name)?.push(cost);
    }
  }
  return Object.fromEntries(names.map((name) => [name, quantile(seen.get(name) ?? [], 0.5)])) as Record<Name, number>;
}

const milliseconds = (value: number) => `${value.toFixed(2)} ms`;

async function measure(): Promise<void> {
  const browser = makePlainBrowser();
  await signIn(browser, '/nb/my-page');
  const cookies = browser.cookiesFor(new URL(origin));
  const page = { path: '/nb/accessibility', requests: 250, status: 200 };
  const state = { path: '/oauth2/session', requests: 1_000 };
  const cost = await byTurns(serverPid(), {
    page: { ...page, cookie: '' },
    pageInSession: { ...page, cookie: cookies },
    state: { ...state, cookie: '', status: 401 },
    stateInSession: { ...state, cookie: cookies, status: 200 },
  });
  const guard = cost.stateInSession - cost.state;
  const header = cost.pageInSession - cost.page;
  console.log(`An open page: ${milliseconds(cost.page)} (medians of ${rounds} rounds).`);
  console.log(
    `The guard reads a session: ${milliseconds(guard)}, ${(1 + guard / cost.page).toFixed(2)} times that page.`,
  );
  console.log(`Guard and header with a name: ${milliseconds(header)}, ${(1 + header / cost.page).toFixed(2)} times.`);
}

await onOwnPortal(measure);
