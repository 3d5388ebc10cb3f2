/**
 * The clock is Oslo's, whatever zone the server's process and its connections to the database are in: weeks with a clock
 * change, week 53, 17 May, and the words for all of it.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { useTestDatabase } from '@/scripts/testing/database';
import { timesSaid } from '@/services/booking/testing/times-said';

useTestDatabase();

/** Zones with the clock far ahead, far behind and by halves of an hour; with TEST_ALL=1 more of them. */
const zones = ['Pacific/Kiritimati', 'America/St_Johns'];
const all = [...zones, 'UTC', 'Europe/London', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/Los_Angeles'];

async function saidIn(zone: string) {
  const env = {
    ...process.env,
    TZ: zone,
    DATABASE_URL: `${process.env.DATABASE_URL}&options=${encodeURIComponent(`-c timezone=${zone}`)}`,
  };
  const args = ['--conditions=react-server', '--import', 'tsx', 'services/booking/testing/times-said.ts'];
  const { stdout } = await promisify(execFile)('node', args, { env });
  return JSON.parse(stdout);
}

test('the weeks are those of a calendar on paper', async () => {
  const night = ['00:30-01:30', '01:30-02:30', '02:30-03:30', '03:30-04:30', '09:00-09:20'].join(' ');
  const day = (date: string, times = night) => `${date}  ${times}`;
  const holiday = (date: string, times = '') => `${date} holiday ${times}`;
  const { shown } = await timesSaid();
  expect(shown).toEqual({
    '2026-W53': [
      ...['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31'].map((date) => day(date)),
      holiday('2027-01-01'),
      ...['2027-01-02', '2027-01-03'].map((date) => day(date)),
    ],
    // From 02:00 the clock is 03:00: the visit of an hour at 01:30 ends at 03:30.
    '2027-W12': [
      ...['2027-03-22', '2027-03-23', '2027-03-24'].map((date) => day(date)),
      ...['2027-03-25', '2027-03-26'].map((date) => holiday(date)),
      day('2027-03-27'),
      holiday('2027-03-28', '00:30-01:30 01:30-03:30 03:30-04:30 09:00-09:20'),
    ],
    '2027-W20': [holiday('2027-05-17'), ...['18', '19', '20', '21', '22', '23'].map((date) => day(`2027-05-${date}`))],
    // From 03:00 the clock is 02:00 again: 02:30 comes twice, and is not offered.
    '2027-W43': [
      ...['25', '26', '27', '28', '29', '30'].map((date) => day(`2027-10-${date}`)),
      day('2027-10-31', '00:30-01:30 01:30-02:30 03:30-04:30 09:00-09:20'),
    ],
  });
});

test('a server in another zone, on connections in it, says the same', async () => {
  const here = JSON.parse(JSON.stringify(await timesSaid()));
  const tried = await Promise.all((process.env.TEST_ALL ? all : zones).map(saidIn));
  expect(new Set(tried.map(({ offset }) => offset)).size).toBeGreaterThan(1);
  for (const { offset: _, ...there } of tried) expect(there).toEqual(here);
});
