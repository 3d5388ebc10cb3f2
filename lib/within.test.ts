import { stat } from 'node:fs/promises';
import { within } from './within';

const standStill = (milliseconds: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

test('an answer that came while the process itself stood still is no late one', async () => {
  const answer = within(1, stat(__filename));
  standStill(200);
  expect((await answer).isFile()).toBe(true);
});

test('work that does not end is late', async () => {
  await expect(within(1, new Promise(() => undefined))).rejects.toThrow('no answer within 0.001 s');
  await expect(within(1, new Promise(() => undefined), () => new RangeError('late'))).rejects.toThrow(RangeError);
});
