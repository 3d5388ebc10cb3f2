/** One booking in a browser, by somebody who presses whatever the page offers until there is a receipt. */
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { people } from '@/services/practices/seed/people';
import type { SlowLine, WeakLineJourney } from '@/services/test-service';

/** In turn: whoever has an appointment of a kind is offered the others. */
let turn = 0;
const bookers = ['has-gp', 'writes-sami', 'writes-nynorsk', 'parent-of-three'];

/** Milliseconds for all that a step may need, presses and pauses included. */
const patience = 180_000;

export const bookOnWeakLine: WeakLineJourney = async (context, line) => {
  const page = await openPage(context, line);
  const seconds: Record<string, number> = {};
  let presses = 0;
  const timed = async (step: string, work: () => Promise<number>) => {
    const began = performance.now();
    presses += await work();
    seconds[step] = Math.round((performance.now() - began) / 100) / 10;
  };
  const send = (next: RegExp, fill: Promise<unknown>) => fill.then(() => pressUntil(page, next));
  await timed('login', () => signIn(page));
  const before = await booked(page);
  await timed('open', () => page.goto('/nb/appointments/new', { timeout: patience }).then(() => 0));
  await timed('kind', () => send(/\/time/, page.locator('main .aksel-radio__label').first().click()));
  await timed('time', () => send(/\/reason/, page.locator('main input[name="slot"]').first().check()));
  await timed('reason', () => send(/\/check/, page.locator('textarea').fill('Skrevet på toget')));
  await timed('check', () => pressUntil(page, /\/appointments\/[0-9a-f-]{36}\?/));
  return { ...seconds, presses, confirmed: (await booked(page)) - before };
};

async function openPage(context: BrowserContext, line: SlowLine | undefined): Promise<Page> {
  const page = await context.newPage();
  if (!line) return page;
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', line);
  return page;
}

async function booked(page: Page): Promise<number> {
  await page.goto('/nb/appointments', { timeout: patience });
  const links = await page.locator('main a[href*="/appointments/"]').evaluateAll((all) => all.map(String));
  return new Set(links.flatMap((link) => /\/appointments\/[0-9a-f-]{36}/.exec(link) ?? [])).size;
}

async function signIn(page: Page): Promise<number> {
  const id = bookers[turn++ % bookers.length];
  const pid = people.find((person) => person.id === id)?.pid ?? '';
  await page.goto('/nb/appointments', { timeout: patience });
  await page.locator('button[name="eid"][value="BankID"]').click();
  await page.locator('input#other').fill(pid);
  await page.locator('form.other button').click();
  await page.waitForURL(/\/nb\/appointments$/, { timeout: patience });
  return 0;
}

/** Presses the button of the page, again whenever the page is ready for it; answers how often. */
async function pressUntil(page: Page, next: RegExp): Promise<number> {
  const arrived = page.waitForURL(next, { timeout: patience, waitUntil: 'commit' });
  const trouble = page.locator('main [role="alert"]').filter({ hasText: /\S/ });
  for (let presses = 1; ; presses++) {
    await page.locator('main button[name="go"]:not([aria-disabled])').click({ timeout: patience });
    // Nobody presses again at once; and what the page said before is still there for a moment.
    await Promise.race([arrived, wait(1_000)]);
    const isThere = await Promise.race([
      arrived.then(() => true),
      trouble.waitFor({ timeout: patience }).then(() => false),
    ]);
    if (isThere) return presses;
  }
}
