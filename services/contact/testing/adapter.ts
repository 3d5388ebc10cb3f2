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
  walks: [{ name: 'contact: opened and saved', walk: chooseAndSave }],
};
