/** A citizen far away reads Oslo's clock, as the practice does, from the first step to the receipt. */
import { openSignedIn } from '@/e2e/steps/sign-in';
import { longDateAndTime } from '@/lib/i18n/dates';
import { weekday } from '@/services/booking/testing/patients';
import { chooseKind, chooseTime, confirm, sayWhy, timeRadio } from '@/services/booking/testing/steps';
import { expect, test } from './fixtures';

const nine = weekday(0, 8);
const said = longDateAndTime('nb', nine);

/** A day ahead of Oslo and most of one behind: there the same instants have other dates. */
for (const timezoneId of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
  test.describe(timezoneId, () => {
    test.use({ timezoneId });

    test('the time is the same on every page, and until when one is signed in', async ({ page, citizen }) => {
      await openSignedIn(page, '/nb/appointments/new', citizen);
      await chooseKind(page, 'office');
      await expect(timeRadio(page, nine)).toHaveAttribute('aria-label', /kl\.\s\d\d\.00$/);
      await chooseTime(page, nine);
      await sayWhy(page, 'Kontroll');
      await expect(page.locator('.answers')).toContainText(said.slice(1, -8));
      await confirm(page);
      await expect(page.locator('main .card h2')).toContainText(said.slice(1));
      const until = await page.locator('.who__text').textContent();
      const clock = new Intl.DateTimeFormat('nb', { timeZone: 'Europe/Oslo', hour: '2-digit', minute: '2-digit' });
      const inMinutes = (minutes: number) => clock.format(Date.now() + minutes * 60_000).replace(':', '.');
      expect([inMinutes(29), inMinutes(30)].some((time) => until?.includes(time))).toBe(true);
    });
  });
}
