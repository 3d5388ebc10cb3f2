/** What the portal's own texts must say, beside what holds for every text (`services/texts.test.ts`). */
import { locales } from '@/lib/i18n/routing';
import { catalogue } from '@/scripts/testing/catalogue';

test.each(locales)('%s begins "print" and "log out" with different words', (locale) => {
  const { layout, receipt } = catalogue(locale);
  const [print, logOut] = [receipt.print, layout.logOut].map((text) => text.split(' ')[0]);
  expect(print).not.toBe(logOut);
});
