/** Whatever takes a citizen off a step, what they put into it is kept, or the browser warns before it would not be. */
import type { Browser } from '@playwright/test';
import { openSignedIn } from '@/e2e/steps/sign-in';
import { isFull } from '@/e2e/ways';
import { expect, makePatient, test } from './fixtures';
import { buttons, type Leave, others, type StageName, stages, withoutLine, writeAt } from './ways-off';

/** The short run tries one of each sort, at the step with the text. */
const short = ['stop', 'log out', 'the wordmark', 'the tab is closed', 'no line, then a link', 'time-out'];
const namesOf = (ways: object) => Object.keys(ways).filter((name) => isFull || short.includes(name));
const steps = isFull ? (Object.keys(stages) as StageName[]) : (['reason'] as const);

type Outcome = 'kept' | 'warned' | 'lost';
type WayOff = { cut?: Leave; leave: Leave };

/** What became of what a citizen put into a step, which they then leave. */
async function outcome(browser: Browser, scripts: boolean, step: StageName, { cut, leave }: WayOff): Promise<Outcome> {
  const context = await browser.newContext({ ...test.info().project.use, javaScriptEnabled: scripts });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const citizen = await makePatient();
  await openSignedIn(page, '/nb/appointments', citizen);
  const { isKept } = await writeAt(page, citizen, step, cut);
  let warned = false;
  page.on('dialog', (dialog) => {
    warned ||= dialog.type() === 'beforeunload';
    void dialog.accept().catch(() => undefined);
  });
  await leave(page, citizen).catch((error: Error) =>
    test.info().annotations.push({ type: step, description: error.message }),
  );
  // With a line, a save that began with the warning may still be under way.
  const isDone = async () => (Boolean(cut) && warned) || (await isKept());
  await expect
    .poll(isDone, { timeout: 8_000 })
    .toBe(true)
    .catch(() => undefined);
  const found = (await isKept()) ? 'kept' : warned ? 'warned' : 'lost';
  await context.close();
  return found;
}

for (const scripts of [true, false]) {
  const plain = Object.entries(scripts ? { ...buttons, ...others } : buttons).map(([name, leave]) => [name, { leave }]);
  const ways: Record<string, WayOff> = { ...Object.fromEntries(plain), ...(scripts ? withoutLine : {}) };
  const how = scripts ? 'with' : 'without';
  for (const step of steps) {
    test(`each way off the step ${step}, ${how} scripts, keeps what was put in, or warns`, async ({ browser }) => {
      test.setTimeout(namesOf(ways).length * 25_000);
      const table: [string, Outcome][] = [];
      for (const name of namesOf(ways)) table.push([name, await outcome(browser, scripts, step, ways[name] as WayOff)]);
      const kept = table.filter(([, found]) => found === 'kept');
      process.stdout.write(`${step}, ${how} scripts: ${kept.length} kept of ${table.length} tried\n`);
      expect(
        table.filter(([name, found]) => found === 'lost' || (found === 'warned' && !(name in withoutLine))),
      ).toEqual([]);
    });
  }
}
