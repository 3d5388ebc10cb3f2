/** `node jobs.mjs cancel-times`: the words of an operator, and that nothing is changed without `--do`. */
import { spawnSync } from 'node:child_process';
import { portalTypescript } from '@/scripts/demo/programs';
import { useTestDatabase } from '@/scripts/testing/database';
import { slotOf, testNow } from '@/scripts/testing/slots';
import { addBooked } from '@/services/booking/testing/world';
import { addGp } from '@/services/practices/testing/world';
import { readRange, runCancelTimes } from './cancel-times-command';

useTestDatabase();
// One test starts a process.
jest.setTimeout(30_000);

test.each<[object, string, string]>([
  [{ time: '2026-12-01T09:00' }, '2026-12-01T08:00:00Z', '2026-12-01T08:01:00Z'],
  [{ day: '2026-12-01' }, '2026-11-30T23:00:00Z', '2026-12-01T23:00:00Z'],
  [{ from: '2026-12-24', until: '2027-01-03' }, '2026-12-23T23:00:00Z', '2027-01-03T23:00:00Z'],
  [{ from: '2026-12-01T12:00', until: '2026-12-02T10:00' }, '2026-12-01T11:00:00Z', '2026-12-02T09:00:00Z'],
  // The days on which the clock changes.
  [{ day: '2027-03-28' }, '2027-03-27T23:00:00Z', '2027-03-28T22:00:00Z'],
  [{ day: '2027-10-31' }, '2027-10-30T22:00:00Z', '2027-10-31T23:00:00Z'],
])('%j is from %s until %s', (given, from, until) => {
  expect(readRange(given)).toEqual({ from: new Date(from), until: new Date(until) });
});

test.each<[object, RegExp]>([
  [{}, /Say when/],
  [{ day: '2026-12-01', time: '2026-12-01T09:00' }, /in one way/],
  [{ from: '2026-12-01' }, /Say when/],
  [{ until: '2026-12-01' }, /Say when/],
  [{ day: '2026-12-01', until: '2026-12-02' }, /Say when/],
  [{ day: '2026-02-30' }, /is no day/],
  [{ day: '2026-12-01T09:00' }, /more than a day/],
  [{ time: '2026-12-01' }, /no clock time/],
  [{ time: '2026-12-01T9:00' }, /no time/],
  [{ time: '2026-12-01T09:00+01:00' }, /no time/],
  [{ from: '2026-12-02', until: '2026-12-01' }, /before/],
])('%j is not clear', (given, why) => {
  expect(() => readRange(given)).toThrow(why);
});

const asked = (slug: string, ...more: string[]) => ['--practice', slug, '--day', '2026-11-30', ...more];

test('it says what it would do, and does it with --do', async () => {
  const { gp, first, second } = await addBooked();
  const line = '2026-11-30 Ingrid Skogmo: 1 appointment, 1 free time';
  expect(await runCancelTimes(asked(gp.slug), testNow)).toBe(
    `${line}\ncancel-times: would cancel 1 appointment and block 1 free time. Nothing is changed: add --do.`,
  );
  expect([(await slotOf(first))?.status, (await slotOf(second))?.status]).toEqual(['busy', 'free']);
  expect(await runCancelTimes(asked(gp.slug, '--do', '--doctor', 'ingrid skogmo'), testNow)).toBe(
    `${line}\ncancel-times: cancelled 1 appointment and blocked 1 free time.`,
  );
  expect([(await slotOf(first))?.status, (await slotOf(second))?.status]).toEqual(['blocked', 'blocked']);
});

test('who is not there, and an option that is none, change nothing', async () => {
  const { slug } = await addGp();
  await expect(runCancelTimes(asked('no-such-practice', '--do'), testNow)).rejects.toThrow('Nobody takes bookings');
  await expect(runCancelTimes(asked(slug, '--do', '--doctor', 'Nobody'), testNow)).rejects.toThrow('"Nobody" takes no');
  await expect(runCancelTimes(asked(slug, '--now'), testNow)).rejects.toThrow('--now');
  await expect(runCancelTimes(['--day', '2026-11-30', '--do'], testNow)).rejects.toThrow('Say which practice');
});

test('of days beyond those that can be booked it says that it has to run again', async () => {
  const { slug } = await addGp();
  const args = ['--practice', slug, '--from', '2026-11-30', '--until', '2027-06-30'];
  expect(await runCancelTimes(args, testNow)).toContain('Times after 2027-01-22 are not made yet: run it again later.');
});

test('the command is one of the jobs', async () => {
  const { slug } = await addGp();
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [...portalTypescript, 'scripts/jobs.ts', 'cancel-times', ...args], {
      ...{ encoding: 'utf8', env: process.env },
    });
  const { status, stdout } = run(...asked(slug));
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: 'cancel-times: would cancel 0 appointments and block 0 free times. Nothing is changed: add --do.\n',
  });
});
