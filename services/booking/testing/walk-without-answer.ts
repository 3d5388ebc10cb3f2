/** What the confirmation and a step say while the line or the portal is gone. */
import type { Page } from '@playwright/test';
import { untilLive } from '@/e2e/steps/live';
import { weakLine } from '@/e2e/steps/weak-line';
import { isFull } from '@/e2e/ways';
import { busyHeader } from '@/lib/forms/busy-header';
import type { Visit } from '@/services/test-service';
import { addDraft, addToRegister, weekday } from './patients';
import { goOn } from './steps';

/** What `formAction`, and a portal that has too much to do, answer to scripts. */
const answers: Record<string, { status: number; headers: Record<string, string>; body: string }> = {
  'a fault of ours': { status: 200, headers: {}, body: '0:{"a":{"reference":"1A2B-3C4D"}}\n' },
  'too much to do': { status: 503, headers: { [busyHeader]: 'Vent%20litt.' }, body: '0:{"a":"$undefined"}\n' },
};

/** Waits until the form says something. */
const isSaid = (page: Page) => page.locator('main [role="alert"]').filter({ hasText: /\S/ }).waitFor();

type Line = Awaited<ReturnType<typeof weakLine>>;
type Look = Visit & { line: Line; draft: string };

async function confirmation({ page, locale, see, line, draft }: Look): Promise<void> {
  await page.goto(`/${locale}${draft}/check`);
  await untilLive(page);
  line.set('somebody else');
  await goOn(page);
  await page.locator('#unknown').waitFor();
  await see('nobody knows yet whether it is booked');
  line.set(undefined);
  if (!isFull) return;
  await page.locator('main button[type="submit"]:visible').click();
  await isSaid(page);
  await see('it is not booked');
}

async function step({ page, locale, see, line, draft }: Look): Promise<void> {
  const look = async (state: string, before: () => Promise<unknown> | unknown) => {
    await page.goto(`/${locale}${draft}/kind`);
    await untilLive(page);
    await before();
    await goOn(page);
    await isSaid(page);
    await see(state);
  };
  await look('no connection', () => page.context().setOffline(true));
  await page.context().setOffline(false);
  await look('no answer', () => line.set('somebody else'));
  line.set(undefined);
  for (const [state, { headers, ...answer }] of Object.entries(answers)) {
    const inPlace = { ...answer, headers: { ...headers, 'content-type': 'text/x-component' } };
    await look(state, () => page.route('**/kind', (route) => route.fulfill(inPlace), { times: 1 }));
  }
}

/** In short only the page that says that nobody knows yet. */
export async function withoutAnswer(visit: Visit): Promise<void> {
  const citizen = await addToRegister(await visit.makeCitizen());
  const draft = await addDraft(citizen, weekday(0, 8));
  await visit.openAs(citizen, `/${visit.locale}/appointments`);
  const look = { ...visit, draft, line: await weakLine(visit.page) };
  await confirmation(look);
  if (isFull) await step(look);
}
