/** Nothing about a citizen who books stands anywhere but in the bodies of that citizen's pages: see `e2e/silence.spec.ts`. */
import { randomBytes, randomInt } from 'node:crypto';
import type { Page } from '@playwright/test';
import { ageSession } from '@/e2e/citizens';
import { type Heard, holding, listen } from '@/e2e/steps/listen';
import { authenticate } from '@/e2e/steps/sign-in';
import { startWatched, type Watched } from '@/e2e/steps/watched';
import { appointmentsOf, type JourneyPatient, weekday } from '@/services/booking/testing/patients';
import { chooseKind, chooseTime, confirm, goOn, sayWhy } from '@/services/booking/testing/steps';
import { askForEverything } from '@/services/booking/testing/world';
import { expect, nb, test } from './fixtures';

test.describe.configure({ mode: 'default' });

let stack: Watched;
test.beforeAll(async () => {
  stack = await startWatched();
});
test.afterAll(() => stack.stop());

const atOwnIdPorten = (url: URL) => url.origin === stack.issuer;

/** Names are searched for by their ASCII end, so that no encoding of `ø` hides one. */
const wordsOf = (citizen: JourneyPatient) => [citizen.pid, citizen.familyName.replace(/^.*ø/, '')];

async function open(page: Page, path: string, citizen: JourneyPatient) {
  await page.goto(`${stack.portal}${path}`);
  if (atOwnIdPorten(new URL(page.url()))) await authenticate(page, citizen, 'BankID', atOwnIdPorten);
}

type Typed = { secret: string; phone: string };

async function bookWithMistakes(page: Page, citizen: JourneyPatient, { secret, phone }: Typed) {
  if (citizen.gp) await askForEverything(citizen.gp);
  await open(page, '/nb/appointments/new', citizen);
  await chooseKind(page, 'phone');
  await chooseTime(page, weekday(0, 11));
  await goOn(page);
  await page.waitForURL(/error=/);
  await page.locator('textarea').fill(`${secret} ${citizen.pid}`);
  await page.locator('#interpreter').check();
  await page.locator('#language').selectOption('other');
  await page.locator('#otherLanguage').fill(secret);
  await page.locator('#phone').fill(`${phone}0`);
  await goOn(page);
  await page.waitForURL(/error=phoneWrong/);
  await page.locator('#phone').fill(phone);
  await page.locator('button[name="lang"][value="en"]').click();
  await page.waitForURL(/\/en\//);
  // The session runs out over the form: ID-porten's single sign-on leads back to it.
  await ageSession(citizen, 31);
  const back = page.waitForResponse(/\/api\/auth\/callback\//);
  await goOn(page);
  await back;
  await page.waitForURL(/\/(reason|check)$/);
  if (page.url().endsWith('reason')) await sayWhy(page, `${secret} ${citizen.pid}`);
  await confirm(page);
}

/** Metrics and traces tell what was done, and hold no id either. */
async function expectWordsOnly(portal: Heard[], citizen: JourneyPatient) {
  const watch = portal.filter(({ where }) => /^(metrics|traces)/.test(where));
  const ids = (await appointmentsOf(citizen)).map(({ id }) => id);
  expect(holding(watch, [citizen.id, ...ids])).toEqual([]);
  const all = watch.map(({ text }) => text).join('\n');
  for (const told of [
    'portal_acts_total{service="booking",act="book",outcome="done",reason=""}',
    'portal_logins_total{end="finished"}',
    'route="/appointments/[id]/cancel"',
    'POST /appointments/new/[draft]/check',
    'issuer token',
    'from "session"',
  ])
    expect(all).toContain(told);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a citizen who books, errs, is timed out, cancels and logs out leaves no trace', async ({ page, citizen }) => {
      const { all } = listen(page.context());
      const secret = `hemmelig-${randomBytes(6).toString('hex')}`;
      const phone = `4${randomInt(1_000_000, 9_999_999)}`;
      await bookWithMistakes(page, citizen, { secret, phone });
      await open(page, '/nb/my-page', citizen);
      await expect(page.getByText(citizen.familyName).first()).toBeVisible();
      await open(page, '/nb/appointments', citizen);
      await page.locator('a[href*="/cancel"]').first().click();
      await page.locator('main button[type="submit"]').click();
      await expect(page.getByText(nb.appointments.cancelledByYou).first()).toBeVisible();
      expect((await appointmentsOf(citizen)).map(({ status }) => status)).toEqual(['cancelled']);
      await page.getByRole('button', { name: nb.layout.logOut }).click();
      if (!javaScriptEnabled) await page.locator('main button').click();
      await page.waitForURL(/signed-out/);
      const told = await all();
      expect(told.filter(({ where }) => where === 'title').length).toBeGreaterThan(10);
      const portal = await stack.tells();
      expect(holding([...told, ...portal], [...wordsOf(citizen), secret, phone])).toEqual([]);
      await expectWordsOnly(portal, citizen);
    });
  });
}
