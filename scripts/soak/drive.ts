/** What forty citizens do at once, until the time is over: sign in, go on journeys, log out, begin again. */
import { setTimeout as wait } from 'node:timers/promises';
import { locales } from '@/lib/i18n/routing';
import type { SoakService, SoakVisit, TestCitizen } from '@/services/test-service';
import { findForm, type Page } from '../plain-browser/forms';
import { makeRandom, type Random } from '../testing/random';
import { makeSoakBrowser, type SoakBrowser } from './browser';
import { GivenUp } from './given-up';
import type { Tally } from './tally';

type DriveOptions = {
  portal: string;
  /** A page at level high that every citizen may open. */
  home: string;
  services: SoakService[];
  tally: Tally;
  seed: number;
  /** True when no journey may begin any more. */
  isOver: () => boolean;
};

/** How long one citizen waits for another, in milliseconds. */
const MEETING = 1_500;

/** Lets two who come with the same key go on at the same moment. */
function makeMeetings() {
  const waiting = new Map<string, () => void>();
  return async (key: string): Promise<void> => {
    const other = waiting.get(key);
    if (other) return other();
    const met = new Promise<void>((resolve) => waiting.set(key, resolve));
    await Promise.race([met, wait(MEETING)]);
    waiting.delete(key);
  };
}

type Person = { citizen: TestCitizen; browser: SoakBrowser; random: Random; locale: string };

async function changeLanguage({ browser, random }: Person, page: Page): Promise<Page> {
  const button = page.$(`nav.langs button[name="lang"]`).toArray();
  const wished = random.pickOrNone(button)?.attribs;
  const form = wished?.form ? findForm(page, `form#${wished.form} *`) : undefined;
  if (form) return browser.send(form, { lang: wished?.value ?? 'nb' });
  const href = random.pickOrNone(page.$('nav.langs a').toArray())?.attribs.href;
  return href ? browser.open(href) : page;
}

/** Does the work; notes why a citizen gave up. False then. */
async function noted(tally: Tally, work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof GivenUp) tally.giveUp(error.message);
    else tally.contradict(error instanceof Error ? error.message : String(error));
    return false;
  }
}

/** All that the citizens do. Resolves when each has finished what was begun. */
export async function drive(citizens: TestCitizen[], options: DriveOptions): Promise<void> {
  const { portal, home, services, tally, seed, isOver } = options;
  const meet = makeMeetings();

  function visitOf(person: Person): SoakVisit {
    const { citizen, browser, random } = person;
    return {
      ...{ citizen, random, meet, send: browser.send, contradict: tally.contradict },
      open: (path) => browser.open(`/${person.locale}${path}`),
      changeLanguage: (page) => changeLanguage(person, page),
    };
  }

  async function tab(person: Person): Promise<void> {
    await wait(person.random.between(0, 300));
    const service = person.random.pickOrNone(services);
    if (await noted(tally, async () => service?.journey(visitOf(person)))) tally.journeyDone();
  }

  /** From login to logout, or to a browser that is closed. */
  async function sitting(person: Person): Promise<void> {
    const { browser, random } = person;
    const address = (path: string) => `/${person.locale}${path}`;
    if (random.chance(0.5)) await browser.signIn(address('/my-page'), 'MinID');
    let page = await browser.signIn(address(home), random.pick(['BankID', 'Buypass', 'Commfides']));
    do {
      await Promise.all(Array.from({ length: random.chance(0.3) ? 2 : 1 }, () => tab(person)));
      page = await browser.open(address(random.pick(['/my-page', home, '/privacy'])));
      if (random.chance(0.2)) page = await changeLanguage(person, page);
    } while (!isOver() && random.chance(0.5));
    if (random.chance(0.75)) await browser.logOut(page);
    else browser.forgetCookies();
  }

  async function live(citizen: TestCitizen, nth: number): Promise<void> {
    const random = makeRandom(seed, `citizen ${nth}`);
    const browser = makeSoakBrowser({ citizen, portal, tally, random });
    await wait(random.between(0, 2_000));
    while (!isOver()) {
      const locale = random.pick(locales);
      if (!(await noted(tally, () => sitting({ citizen, browser, random, locale })))) browser.forgetCookies();
    }
    browser.close();
  }

  await Promise.all(citizens.map(live));
}
