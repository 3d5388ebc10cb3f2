/** The table of ways off a step: what a citizen does there, and how they leave it. */
import type { Page } from '@playwright/test';
import { ageSession } from '@/e2e/citizens';
import { nb } from '@/e2e/fixtures';
import { slotValue } from '@/lib/slots/slot-value';
import { addDraft, type JourneyPatient, storedDraft, weekday } from '@/services/booking/testing/patients';
import { askForEverything } from '@/services/booking/testing/world';

/** What is put into a step of a draft that is complete already, and where it is stored. */
type Stage = {
  /** Where it is not the stage's own name. */
  step?: string;
  put: (page: Page, citizen: JourneyPatient) => Promise<void>;
  stored: (answers: Stored) => unknown;
  as: (citizen: JourneyPatient) => unknown;
};
type Stored = {
  serviceType?: string;
  slot?: { startAt: string };
  reason?: string;
  interpreter?: boolean;
  language?: string;
};

const [shown, other] = [weekday(0, 8), weekday(0, 8, 20)];
const text = 'Vondt i kneet siden mandag, verst om natten';

export const stages: Record<'kind' | 'time' | 'reason' | 'needs', Stage> = {
  kind: {
    put: (page) => page.locator('label[for="video"]').click(),
    stored: ({ serviceType }) => serviceType,
    as: () => 'video',
  },
  time: {
    put: (page, { gp }) =>
      page.locator(`input[value="${slotValue({ scheduleId: gp?.scheduleId ?? '', startAt: other })}"]`).check(),
    stored: ({ slot }) => slot?.startAt,
    as: () => other.toISOString(),
  },
  reason: { put: (page) => page.locator('textarea').fill(text), stored: ({ reason }) => reason, as: () => text },
  needs: {
    step: 'reason',
    put: async (page) => {
      await page.locator('#interpreter').check();
      await page.locator('#language').selectOption('uk');
    },
    stored: ({ interpreter, language }) => interpreter && language,
    as: () => 'uk',
  },
};
export type StageName = keyof typeof stages;

export type Leave = (page: Page, citizen: JourneyPatient) => Promise<unknown>;

/** Opens the step of a new draft and puts something into it; answers how to read whether it is stored. */
export async function writeAt(page: Page, citizen: JourneyPatient, name: StageName, before?: Leave) {
  const stage = stages[name];
  if (name === 'needs' && citizen.gp) await askForEverything(citizen.gp);
  const address = await addDraft(citizen, shown);
  // Without `before`, what is put in before the page's script runs counts as well.
  await page.goto(`/nb${address}/${stage.step ?? name}`, { waitUntil: before ? 'networkidle' : 'load' });
  await before?.(page, citizen);
  await stage.put(page, citizen);
  const draftId = address.split('/').at(-1) ?? '';
  const isKept = async () => {
    const answers: Stored = (await storedDraft(draftId)) ?? {};
    return stage.stored(answers) === stage.as(citizen);
  };
  return { address, draftId, isKept };
}

const press = (name: string) => (page: Page) => page.locator(`button[name="${name}"]`).first().click();
const focus = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('focus')));

/** Every button of a step's form, and those outside of it that send it. These keep without scripts, too. */
export const buttons: Record<string, Leave> = {
  next: press('go'),
  back: (page) => page.getByRole('button', { name: nb.steps.back, exact: true }).click(),
  stop: (page) => page.getByRole('button', { name: nb.steps.stop, exact: true }).click(),
  language: (page) => page.locator('button[name="lang"][value="nn"]').click(),
  'time-out, then next': async (page, citizen) => {
    await ageSession(citizen, 31);
    await press('go')(page);
  },
  'log out': press('logout'),
};

/** All else that takes a citizen off a page, where scripts run. */
export const others: Record<string, Leave> = {
  'the wordmark': (page) => page.locator('a.mark').click(),
  'a link of the footer': (page) => page.locator('footer a[href$="/privacy"]').click(),
  'another address': (page) => page.goto('/nb/practices'),
  'browser back': (page) => page.goBack(),
  'browser back and forward': async (page) => {
    await page.goBack();
    await page.goForward();
  },
  reload: (page) => page.reload(),
  'the tab is closed': (page) => page.close({ runBeforeUnload: true }),
  'the page is hidden': (page) =>
    page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }),
  'nothing at all': async () => undefined,
  'time-out': async (page, citizen) => {
    await ageSession(citizen, 31);
    await focus(page);
  },
  'log out in the dialog': async (page, citizen) => {
    await ageSession(citizen, 28.5);
    await focus(page);
    await page.getByRole('dialog').getByRole('button', { name: nb.session.logOut }).click();
  },
  'a deploy that knows the form by another name, then next': async (page) => {
    await page.route('**/*', (route) => {
      const headers = route.request().headers();
      const named = headers['next-action'];
      return route.continue(named ? { headers: { ...headers, 'next-action': named.replace(/./g, 'a') } } : {});
    });
    await press('go')(page);
  },
};

const cutLine: Leave = (page) => page.context().setOffline(true);

/** Ways off where the line or the portal is gone before anything is put in: the browser warns, or it is kept later. */
export const withoutLine: Record<string, { cut: Leave; leave: Leave }> = {
  'no line, then a link': { cut: cutLine, leave: (page) => page.locator('a.mark').click() },
  'no line, then closed': { cut: cutLine, leave: (page) => page.close({ runBeforeUnload: true }) },
  'no line, then reload': { cut: cutLine, leave: (page) => page.reload() },
  'no line, then browser back': { cut: cutLine, leave: (page) => page.goBack() },
  'no line, then log out': { cut: cutLine, leave: press('logout') },
  'no line for a while': {
    cut: cutLine,
    leave: async (page) => {
      await page.locator('.keeps', { hasText: nb.form.keep.notKept }).waitFor();
      await page.context().setOffline(false);
    },
  },
  'the portal is gone, then a link': {
    cut: (page) => page.route('**/*', (route) => route.abort()),
    leave: (page) => page.locator('a.mark').click(),
  },
};
