/**
 * What a sign-in costs the portal, in its two halves: `/oauth2/login` (checks made, request pushed, row written) and the
 * callback (code for tokens, signature, session row), each without a page. The citizen's part at ID-porten lies between,
 * and many citizens do each half one after the other, since the kernel counts CPU in ticks of ten milliseconds.
 */

import { people } from '@/services/test-people';
import { cpuOf } from '../linux/processes';
import { onOwnPortal, origin, serverPid } from '../measure/portal';
import { filled, formOf, pageOf } from '../plain-browser/forms';
import { makePlainBrowser, nextOf, type PlainBrowser, type Step, visit } from '../plain-browser/plain-browser';
import type { Part } from './part';

const callback = '/api/auth/callback/idporten';
const login = new URL(`/oauth2/login?level=idporten-loa-high&locale=nb&redirect=/nb/my-page`, origin);

/** Where a step leads; throws where it ends. */
async function led(browser: PlainBrowser, step: Step): Promise<URL> {
  const answer = await browser.take(step);
  const next = nextOf(answer);
  if (!next) throw new Error(`${answer.url.pathname} answered ${answer.status} and leads nowhere`);
  return next;
}

/** The citizen at ID-porten: from the portal's redirect to the address of the callback. */
async function atIdPorten(browser: PlainBrowser, address: URL): Promise<URL> {
  const pid = people.find(({ eids }) => eids.includes('BankID'))?.pid ?? '';
  const choice = pageOf(await visit(browser, { url: address }));
  let next = await led(browser, { form: filled(formOf(choice, '[name="eid"]'), { eid: 'BankID', pid }) });
  while (next.pathname !== callback) next = await led(browser, { url: next });
  return next;
}

/** Milliseconds of the portal's CPU for each half, for this many citizens. */
async function halves(citizens: number): Promise<[login: number, callback: number]> {
  const pid = serverPid();
  const browsers = Array.from({ length: citizens }, () => makePlainBrowser());
  const before = cpuOf(pid);
  const begun: URL[] = [];
  for (const browser of browsers) begun.push(await led(browser, { url: login }));
  const between = cpuOf(pid);
  const answered: URL[] = [];
  for (const [nth, browser] of browsers.entries()) answered.push(await atIdPorten(browser, begun[nth] as URL));
  const again = cpuOf(pid);
  for (const [nth, browser] of browsers.entries()) {
    const end = await led(browser, { url: answered[nth] as URL });
    if (end.pathname !== '/nb/my-page') throw new Error(`a login ended at ${end.pathname}`);
  }
  return [(between - before) / citizens, (cpuOf(pid) - again) / citizens];
}

const median = (values: number[]) => values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** The medians of several rounds. */
export const signIn: Part = async ({ quick }) => {
  const rounds: [number, number][] = [];
  await onOwnPortal(async () => {
    await halves(quick ? 15 : 50);
    for (let round = 0; round < (quick ? 3 : 7); round++) rounds.push(await halves(quick ? 15 : 40));
  });
  const [begin, end] = [median(rounds.map(([each]) => each)), median(rounds.map(([, each]) => each))];
  return [
    { what: 'sign-in, `/oauth2/login`', figure: `${begin.toFixed(1)} ms CPU` },
    { what: 'sign-in, the callback', figure: `${end.toFixed(1)} ms CPU` },
    { what: 'sign-in, both, without the page behind', figure: `${(begin + end).toFixed(1)} ms CPU`, aim: '15 ms' },
  ];
};
