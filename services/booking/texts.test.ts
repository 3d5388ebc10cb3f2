/** What the texts of booking must say, beside what holds for every text (`services/texts.test.ts`). */
import { locales } from '@/lib/i18n/routing';
import { catalogue } from '@/scripts/testing/catalogue';

test.each(locales)('%s says what to do about a missing text, and does not repeat the label', (locale) => {
  const { errors, reason } = catalogue(locale).booking;
  expect(errors.reasonMissing).not.toBe(reason.label);
});

test('nn says "legane" and "legekontora"', () => {
  expect(JSON.stringify(catalogue('nn'))).not.toMatch(/\blegene\b|\blegekontorene\b/i);
});
