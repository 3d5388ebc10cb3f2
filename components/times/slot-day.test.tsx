import { renderToStaticMarkup } from 'react-dom/server';
import { daysToShow } from '@/lib/slots/week-days';
import { SlotDay } from './slot-day';

const t = ((key: string) => key) as unknown as Parameters<typeof SlotDay>[0]['t'];
const [monday, , , , newYearsDay] = daysToShow('2026-W53', [], '2026-12-28');

test('a day without a time says so, and a public holiday says why', () => {
  if (!monday || !newYearsDay) throw new Error('no days');
  const shown = (day: typeof monday) => renderToStaticMarkup(<SlotDay {...{ t, day }} locale="nb" noneText="none" />);
  expect(shown(monday)).toContain('<p class="none">none</p>');
  expect(shown(newYearsDay)).toContain('<p class="none">times.publicHoliday</p>');
});
