/** Jobs that run every few seconds. */
import { useTestDatabase } from '@/scripts/testing/database';
import { frequently, runFrequentJobs } from './frequent';

useTestDatabase();

const fails = { name: 'fails', run: async () => Promise.reject(new Error('fault')) };

test('one that fails keeps none of the others back', async () => {
  expect(await runFrequentJobs([fails, { name: 'works', run: async () => 2 }])).toEqual({ works: 2 });
});

test('called at once again, they do not run', async () => {
  const run = jest.fn(async () => 0);
  const look = frequently([{ name: 'works', run }]);
  await look();
  await look();
  expect(run).toHaveBeenCalledTimes(1);
});
