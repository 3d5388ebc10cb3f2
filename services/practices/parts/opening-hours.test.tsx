import { renderToStaticMarkup } from 'react-dom/server';
import type { LocaleProps } from '@/lib/i18n/texts';
import { OpeningHours } from './opening-hours';

let at = new Date();
jest.mock('@/lib/calendar/clock', () => ({ ...jest.requireActual('@/lib/calendar/clock'), now: () => at }));

const t = ((key: string, values: object = {}) => [key, ...Object.values(values)].join(' ')) as LocaleProps['t'];
const openingHours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensAt: '08:00', closesAt: '15:30' }));

/** What stands in the tag, and in the week's rows. */
function shown(instant: string, specialHours: Parameters<typeof OpeningHours>[0]['practice']['specialHours'] = []) {
  at = new Date(instant);
  const html = renderToStaticMarkup(<OpeningHours {...{ t, practice: { openingHours, specialHours } }} locale="nb" />);
  const rows = [...html.matchAll(/<th scope="row">(.*?)<\/th><td>(.*?)<\/td>/g)].map(
    ([, day, hours]) => `${day}: ${hours}`,
  );
  return { tag: /<span[^>]*aksel-tag[^>]*>(.*?)<\/span>/.exec(html)?.[1]?.replace(/<[^>]*>/g, ''), rows };
}

test('on a public holiday the practice is closed, says why, and when it opens', () => {
  expect(
    shown('2026-12-25T10:00:00Z', [{ day: '2026-12-24', hours: { opensAt: '08:00', closesAt: '12:00' } }]),
  ).toEqual({
    tag: 'practice.closedHolidayUntil 08.00 mandag',
    rows: [
      'Mandag: 08.00–15.30',
      'Tirsdag: 08.00–15.30',
      'Onsdag: 08.00–15.30',
      'Torsdag: 08.00–12.00',
      'Fredag: practice.closedHoliday',
      'practice.weekend: practice.closed',
    ],
  });
});

test('a week ahead the day has its date, and a practice that opens on a Saturday shows the weekend', () => {
  const closed = ['21', '22', '23', '24', '28', '29'].map((day) => ({ day: `2026-12-${day}`, hours: null }));
  expect(shown('2026-12-21T10:00:00Z', closed).tag).toBe('practice.closedUntil 08.00 onsdag 30.\u00a0desember');
  const saturday = { day: '2026-12-05', hours: { opensAt: '10:00', closesAt: '14:00' } };
  expect(shown('2026-12-05T10:00:00Z', [saturday])).toMatchObject({ tag: 'practice.openUntil 14.00' });
  expect(shown('2026-12-05T10:00:00Z', [saturday]).rows.slice(5)).toEqual([
    'Lørdag: 10.00–14.00',
    'Søndag: practice.closed',
  ]);
});
