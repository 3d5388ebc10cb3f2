/** How long sessions and tokens are good, second by second. */
import {
  areTokensExpired,
  isEnded,
  isInactive,
  isOnCooldown,
  sessionJson,
  shouldRefresh,
  timesFrom,
  timesRefreshed,
} from './session-times';

const begun = Date.UTC(2026, 10, 22, 10);
const after = (seconds: number) => begun + seconds * 1000;
const lifetimes = { maxLifetimeSeconds: 36_000, inactivitySeconds: 0 };

test('a session ends ten hours after it began, refreshed or not', () => {
  const times = timesRefreshed(timesFrom(begun, 3600, lifetimes), after(3500), 3600, lifetimes);
  expect([isEnded(times, after(36_000)), isEnded(times, after(36_001))]).toEqual([false, true]);
});

test('tokens of an hour are fetched anew from 30 seconds before their end, and never twice within a minute', () => {
  const times = timesFrom(begun, 3600, lifetimes);
  expect([3570, 3571].map((seconds) => shouldRefresh(times, after(seconds)))).toEqual([false, true]);
  expect([3600, 3601].map((seconds) => areTokensExpired(times, after(seconds)))).toEqual([false, true]);
  expect([59, 60].map((seconds) => isOnCooldown(times, after(seconds)))).toEqual([true, false]);
});

test('tokens of a minute wait half their life', () => {
  const times = timesFrom(begun, 60, lifetimes);
  expect([29, 30].map((seconds) => isOnCooldown(times, after(seconds)))).toEqual([true, false]);
});

test('with a limit a session becomes inactive, its tokens end with it, and a refresh gives it time again', () => {
  const withLimit = { ...lifetimes, inactivitySeconds: 1800 };
  const times = timesFrom(begun, 3600, withLimit);
  expect([1800, 1801].map((seconds) => isInactive(times, after(seconds)))).toEqual([false, true]);
  expect(sessionJson(times, after(1801))).toMatchObject({
    session: { active: false, timeout_at: '2026-11-22T10:30:00.000Z', timeout_in_seconds: 0, ends_in_seconds: 34_199 },
    tokens: { expire_at: '2026-11-22T10:30:00.000Z', expire_in_seconds: 0 },
  });
  expect(shouldRefresh(times, after(901))).toBe(true);
  expect(isInactive(timesRefreshed(times, after(1000), 3600, withLimit), after(2700))).toBe(false);
});
