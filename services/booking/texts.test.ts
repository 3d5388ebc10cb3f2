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

test('en joins the sooner times with one article, and the right one', () => {
  const { kinds, time } = catalogue('en').booking;
  const links = Object.values(kinds).map(({ soonerLink }) => soonerLink);
  for (const first of links)
    for (const second of links)
      for (const sentence of [time.soonerOne, time.soonerTwo])
        expect(sentence.replace('<first></first>', first).replace('<second></second>', second)).not.toMatch(
          /\ban? an? |\ba [aeiou]|\ban [^aeiou]/i,
        );
});

test.each(locales)(
  '%s says on the start page that it may cost to cancel late, and leaves the rule to the practice',
  (locale) => {
    const { cancelText } = catalogue(locale).booking.start;
    expect(cancelText).toMatch(/kan legekontoret|sáhttá doavtterkantuvra|the practice may/);
    expect(cancelText).not.toMatch(/\d/);
  },
);

test.each(locales)('%s names the sum wherever it costs, also on the button that cancels', (locale) => {
  const { booking, appointments } = catalogue(locale);
  const { fee, feeLate, phoneFee, phoneFeeLate } = booking.rules;
  const { lateLead, confirmLate, phoneFee: byPhone } = appointments.cancel;
  for (const text of [fee, feeLate, phoneFee, phoneFeeLate, lateLead, confirmLate, byPhone])
    expect(text).toContain('{fee, number}');
});
