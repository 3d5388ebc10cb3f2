import { catalogue } from '@/e2e/catalogue';
import { openSignedIn } from '@/e2e/steps/sign-in';
import { locales } from '@/lib/i18n/routing';
import { weekday } from '@/services/booking/testing/patients';
import { confirm, fillIn } from '@/services/booking/testing/steps';
import { expect, test } from './fixtures';

for (const locale of locales) {
  test(`a citizen books in ${locale}`, async ({ page, citizen }) => {
    await openSignedIn(page, `/${locale}/appointments/new`, citizen);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await fillIn(page, 'office', weekday(0, 8), 'áčđŋšŧž');
    await confirm(page);
    const { title } = catalogue(locale).appointments.receipt;
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  });
}
