/** The problem page asks for what it shows. */
import { locales } from '@/lib/i18n/routing';
import { catalogue } from './catalogue';
import { expect, test } from './fixtures';

const reference = '1A2B-3C4D';

test('it asks for the reference where there is one, else for the time', async ({ page }) => {
  for (const locale of locales) {
    const { problem } = catalogue(locale);
    const [main, terms] = [page.locator('main'), page.locator('main dt')];
    await page.goto(`/${locale}/problem`);
    await expect(main).toContainText(problem.helpTime);
    await expect(terms).toHaveText([problem.time]);
    await page.goto(`/${locale}/problem?reference=${reference}`);
    await expect(main).toContainText(problem.help);
    await expect(main).toContainText(reference);
    await expect(terms).toHaveText([problem.reference, problem.time]);
  }
});
