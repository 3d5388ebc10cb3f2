/**
 * Many citizens act at once, at replicas that are killed meanwhile. Knows addresses and a list of ways to kill, not how
 * anything was started.
 */
import type { KillsService, TestCitizen } from '@/services/test-service';
import { agentOf } from '../plain-browser/replica';
import { PlainFault } from '../plain-fault';
import type { FaultLog } from '../soak/fault-log';
import { GivenUp } from '../soak/given-up';
import type { Tally } from '../soak/tally';
import { makeRandom } from '../testing/random';
import type { Acts } from './acts';
import { type KillsBrowser, makeKillsBrowser } from './browser';
import { type Kill, makeKills, planKills } from './kills';
import type { KillsOptions } from './options';

export type Driven = {
  options: KillsOptions;
  /** The address that the replicas share, and the replicas themselves. */
  portal: string;
  replicas: string[];
  /** A page at level high that every citizen may open. */
  home: string;
  service: KillsService;
  ways: Kill[];
  /** Strikes otherwise than after so many acts. Acts go on until it is done, or there have been as many as may be. */
  strikes?: () => Promise<void>;
  tally: Tally;
  acts: Acts;
  faults: FaultLog;
};

/** So often in a row a citizen may find nothing to do, for each of them. */
const MOST_IDLE = 50;

/** Signs in some at a time. */
async function signIn(browsers: KillsBrowser[], home: string, atOnce: number): Promise<void> {
  const left = [...browsers];
  const door = async () => {
    for (let next = left.pop(); next; next = left.pop()) await next.signIn(`/nb${home}`);
  };
  await Promise.all(Array.from({ length: Math.min(8, atOnce) }, door));
}

/** Signs the citizens in, then lets them act and kills meanwhile. Resolves when each act is told and everything is back. */
export async function drive(citizens: TestCitizen[], driven: Driven): Promise<void> {
  const { options, portal, replicas, home, service, tally, acts } = driven;
  const { seed } = options;
  const agents = replicas.map(agentOf);
  const browsers = citizens.map((citizen, nth) => {
    const random = makeRandom(seed, `citizen ${nth}`);
    return makeKillsBrowser({ citizen, portal, replicas: agents, tally, acts, random });
  });
  await signIn(browsers, home, options.atOnce);
  const random = makeRandom(seed, 'who');
  const resting = [...browsers];
  let idle = 0;
  let isOver = () => acts.begun() >= options.acts;

  /** One citizen after another acts; as many of these go on at once as the options say. */
  async function actors(): Promise<void> {
    while (!isOver()) {
      if (idle > MOST_IDLE * citizens.length) throw new PlainFault('The citizens have nothing to do any more.');
      const [browser] = resting.splice(random.below(resting.length), 1);
      if (!browser) return;
      try {
        idle = (await service.act(browser.visit)) ? 0 : idle + 1;
      } catch (error) {
        if (error instanceof GivenUp) tally.giveUp(error.message);
        else tally.contradict(error instanceof Error ? error.message : String(error));
      }
      resting.push(browser);
    }
  }

  async function strike(): Promise<void> {
    const { strikes, ways, faults } = driven;
    if (!strikes) {
      const plan = planKills(ways, options.kills, options.acts, makeRandom(seed, 'kills'));
      return makeKills(plan, acts, faults, makeRandom(seed, 'strikes'));
    }
    await strikes().finally(() => {
      isOver = () => true;
    });
  }

  const struck = strike();
  const acted = Promise.all(Array.from({ length: Math.min(options.atOnce, citizens.length) }, actors));
  await Promise.all([struck, acted.finally(acts.end)]);
  for (const agent of agents) agent.destroy();
}
