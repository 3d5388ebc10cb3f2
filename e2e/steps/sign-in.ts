/** What citizens do at ID-porten. */
import { type Page, test } from '@playwright/test';
import type { TestCitizen } from '../world';

export type Eid = 'BankID' | 'Buypass' | 'Commfides' | 'MinID';

/** True for an address of the fake ID-porten. */
export const atIdPorten = (url: URL) => url.origin === new URL(process.env.IDPORTEN_WELL_KNOWN_URL ?? '').origin;

/** Chooses an electronic ID and signs in as a citizen, from ID-porten's page on. `at`: where a test has one of its own. */
export async function authenticate(
  page: Page,
  citizen: Pick<TestCitizen, 'pid'>,
  eid: Eid = 'BankID',
  at = atIdPorten,
): Promise<void> {
  await test.step(`sign in with ${eid}`, async () => {
    await page.waitForURL(at);
    await page.locator(`button[name="eid"][value="${eid}"]`).click();
    await page.locator('input#other').fill(citizen.pid);
    await page.locator('form.other button').click();
    await page.waitForURL((url) => !at(url));
  });
}

/** Opens a page that needs a login, and signs in. */
export async function openSignedIn(
  page: Page,
  path: string,
  citizen: Pick<TestCitizen, 'pid'>,
  eid?: Eid,
): Promise<void> {
  await page.goto(path);
  await authenticate(page, citizen, eid);
}
