/** What practices decide: the deadline, the fee, the call. `deadline.test.ts` in `lib/calendar` has the calendar. */
import { useTestDatabase } from '@/scripts/testing/database';
import { addGp } from '@/services/practices/testing/world';
import { deadlineOf, defaultPolicy, feeNow, isLate, type Policy, policyOf, wayToCancel } from './policy';
import { decide } from './testing/world';

useTestDatabase();

// A Monday, 10:00 in Oslo: the working day before is Friday.
const startAt = new Date('2026-11-30T09:00:00Z');
const friday = new Date('2026-11-27T09:00:00Z');
const after = new Date(+friday + 1);
const thursday = new Date('2026-11-26T09:00:00Z');
const policy = (decided: Partial<Policy>): Policy => ({ ...defaultPolicy, ...decided });

test('a practice that has decided nothing has the default, and one that has keeps the rest of it', async () => {
  const gp = await addGp();
  expect(await policyOf(gp.slug)).toEqual(defaultPolicy);
  await decide(gp, { lateFee: 300, moveWorkingDays: 2 });
  expect(await policyOf(gp.slug)).toEqual({ ...defaultPolicy, lateFee: 300, moveWorkingDays: 2 });
});

test('moving has a deadline of its own', () => {
  const decided = policy({ moveWorkingDays: 2 });
  expect([deadlineOf(decided, 'cancel', startAt), deadlineOf(decided, 'move', startAt)]).toEqual([friday, thursday]);
  expect([isLate(decided, 'cancel', startAt, friday), isLate(decided, 'move', startAt, friday)]).toEqual([false, true]);
});

test('a fee is due after the deadline, not at it; without one nothing is', () => {
  const decided = policy({ lateFee: 300 });
  expect([friday, after].map((at) => feeNow(decided, startAt, at))).toEqual([null, 300]);
  expect(feeNow(defaultPolicy, startAt, after)).toBeNull();
  expect(feeNow(policy({ lateFee: 300, cancelWorkingDays: 0 }), startAt, after)).toBeNull();
});

test.each<[string, Partial<Policy>, Date, unknown]>([
  ['nothing decided', {}, friday, { way: 'free', until: null }],
  ['nothing decided, late', {}, after, { way: 'free', until: null }],
  ['a fee, in time', { lateFee: 300 }, friday, { way: 'free', until: friday }],
  ['a fee, late', { lateFee: 300 }, after, { way: 'fee', deadline: friday, fee: 300 }],
  ['a call, in time', { lateByPhone: true }, friday, { way: 'free', until: friday }],
  ['a call, late', { lateByPhone: true }, after, { way: 'phone', deadline: friday, fee: null }],
  ['both, late', { lateByPhone: true, lateFee: 350 }, after, { way: 'phone', deadline: friday, fee: 350 }],
  ['until it starts', { cancelWorkingDays: 0, lateFee: 300 }, after, { way: 'free', until: null }],
])('%s', (_, decided, at, way) => {
  expect(wayToCancel(policy(decided), startAt, at)).toEqual(way);
});
