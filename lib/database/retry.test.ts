import { isReadOnly, isTransient, violatedUniqueConstraint, withRetry } from './retry';

const fault = (code: string | undefined, message = 'fault') => Object.assign(new Error(message), { code });
const wrapped = (cause: Error) => new Error('Failed query', { cause });

test.each([
  [fault('40001'), true],
  [fault('40P01'), true],
  [fault('57P01'), true],
  [fault('08006'), true],
  [fault('ECONNRESET'), true],
  [fault(undefined, 'Connection terminated unexpectedly'), true],
  [fault(undefined, 'timeout exceeded when trying to connect'), true],
  [fault(undefined, 'Client has encountered a connection error and is not queryable'), true],
  [fault(undefined, 'the database is a standby'), true],
  [wrapped(wrapped(fault('40001'))), true],
  [fault('25006'), false],
  [fault(undefined, 'the database does not answer'), false],
  [fault('23505'), false],
  [fault('22P02'), false],
  [fault('57014', 'canceling statement due to statement timeout'), false],
  [new TypeError('not a citizen'), false],
  ['40001', false],
])('%p may pass: %s', (error, expected) => {
  expect(isTransient(error)).toBe(expected);
});

test('a broken unique index is named, also where the error is wrapped', () => {
  const refusal = Object.assign(fault('23505'), { constraint: 'slot_taken_once' });
  expect(violatedUniqueConstraint(wrapped(refusal))).toBe('slot_taken_once');
  expect(violatedUniqueConstraint(fault('40001'))).toBeUndefined();
});

test('work that fails in passing is done again, four times at most', async () => {
  const work = jest.fn().mockRejectedValueOnce(fault('40P01')).mockResolvedValueOnce('done');
  expect(await withRetry(work)).toBe('done');
  const never = jest.fn().mockRejectedValue(fault('40001'));
  await expect(withRetry(never)).rejects.toThrow('fault');
  expect([work.mock.calls.length, never.mock.calls.length]).toEqual([2, 4]);
});

test('work that fails for another reason is not done again', async () => {
  const work = jest.fn().mockRejectedValue(fault('23505'));
  await expect(withRetry(work)).rejects.toThrow('fault');
  expect(work).toHaveBeenCalledTimes(1);
});

test('work is not begun again once six seconds have passed: a citizen waits', async () => {
  const clock = jest.spyOn(performance, 'now').mockReturnValueOnce(0).mockReturnValueOnce(5_900).mockReturnValue(6_100);
  const work = jest.fn().mockRejectedValue(fault('57P01'));
  await expect(withRetry(work)).rejects.toThrow('fault');
  expect(work).toHaveBeenCalledTimes(2);
  clock.mockRestore();
});

test('a server that only reads is known, also where the error is wrapped', () => {
  expect([isReadOnly(wrapped(fault('25006'))), isReadOnly(fault('25001'))]).toEqual([true, false]);
});
