/** What the portal's tests know of contact. */
import type { TestService, Visit } from '@/services/test-service';

async function chooseAndSave({ page, locale, makeCitizen, openAs, see }: Visit): Promise<void> {
  await openAs(await makeCitizen(), `/${locale}/contact`);
  await see('what is chosen');
  await page.locator('main form button').last().click();
  await page.waitForURL(/saved=1/);
  await see('saved');
}

export const contactForTests: TestService = {
  openPages: [],
  walks: [{ name: 'how one is reached, and which messages one wants', walk: chooseAndSave }],
};
