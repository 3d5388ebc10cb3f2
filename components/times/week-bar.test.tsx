/** The dates in the heading of a week are those of the days that are shown. */
import { createTranslator } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Texts } from '@/lib/i18n/texts';
import { catalogue } from '@/scripts/testing/catalogue';
import { WeekBar } from './week-bar';

const t = createTranslator({ locale: 'en', messages: catalogue('en') }) as unknown as Texts;

test.each([
  ['Monday to Friday', false, '23–27 November'],
  ['Monday to Sunday where a Saturday is shown', true, '23–29 November'],
])('the dates of a week are %s', (_, withWeekend, dates) => {
  const bar = <WeekBar {...{ locale: 'en', t, withWeekend }} week="2026-W48" previous="2026-W47" next={null} />;
  expect(renderToStaticMarkup(bar).replaceAll('\u00a0', ' ')).toContain(`<span class="full">${dates}</span>`);
});

test('a week beside says its number, and to a reader that it is the one before', () => {
  const bar = <WeekBar {...{ locale: 'en', t }} week="2026-W48" withWeekend={false} previous="2026-W47" next={null} />;
  const html = renderToStaticMarkup(bar);
  expect(html).toMatch(/<button[^>]* type="submit" value="2026-W47"[^>]* name="times"/);
  expect(html).toContain('<span class="aksel-sr-only">Previous week: </span>Week 47');
  expect(html).not.toContain('weekbar__next');
});
