/** What the soak calls explained: only what a citizen met while a fault was in force, or in a login that one disturbed. */
import { AFTERMATH, makeFaultLog } from './fault-log';
import { type Attempt, makeTally, SHED } from './tally';

async function tallyOf(...attempts: Partial<Attempt>[]) {
  let time = 1_000;
  const faults = makeFaultLog(() => time);
  await faults.during('a fault', async () => {
    time = 2_000;
  });
  const tally = makeTally(faults);
  for (const attempt of attempts) tally.note({ from: 0, until: 10, what: 'GET /nb', outcome: 200, ...attempt });
  return tally.result();
}

const during = { from: 900, until: 1_100 };
const after = { from: 2_001 + AFTERMATH, until: 9_000 };

test.each<[string, Partial<Attempt>, number]>([
  ['a page', {}, 0],
  ['a 500 without a fault', { outcome: 500 }, 1],
  ['a 404 without a fault', { outcome: 404 }, 1],
  ['a problem page without a fault', { problem: 'problem page' }, 1],
  ['a problem page in a fault', { ...during, problem: 'problem page' }, 0],
  ['a problem page in the second after a fault', { from: 2_500, until: 2_600, problem: 'problem page' }, 0],
  ['a problem page after that', { ...after, problem: 'problem page' }, 1],
  ['a connection that the portal closed', { ...after, outcome: 'ECONNRESET' }, 1],
  ['a connection that the portal closed in a fault', { ...during, outcome: 'ECONNRESET' }, 0],
  ['a connection that the citizen lost', { outcome: 'cut' }, 0],
  ['an answer to come again, without a fault', { outcome: SHED }, 0],
  ['a hang, even in a fault', { ...during, outcome: 'late' }, 1],
  ['a failed login that a fault met on its way', { ...after, since: 1_500, problem: 'login failed (again)' }, 0],
  ['a failed login whose connection was lost', { troubled: true, problem: 'login failed (again)' }, 0],
])('%s', async (_, attempt, unexplained) => {
  expect((await tallyOf(attempt)).unexplained).toHaveLength(unexplained);
});

test('times are counted with and without the faults, answers by status', async () => {
  const { calm, all, answers } = await tallyOf({}, during, { outcome: 'cut' });
  expect([calm, all]).toEqual([[10], [10, 200]]);
  expect(answers).toEqual({ '200': 2, 'none: cut': 1 });
});
