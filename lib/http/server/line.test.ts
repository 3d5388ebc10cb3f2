/** The line: who is let in, who waits, who is refused, and when. The clock and the load of the process are the test's. */
import { EventEmitter } from 'node:events';
import { Line, type LineBounds } from './line';
import type { Rank } from './places';

const usual: LineBounds = {
  length: 10,
  bytes: 1_000,
  expectedSeconds: 25,
  longestSeconds: 40,
  holdSeconds: 20,
  overloadedSeconds: 10,
};

/** A line whose limit is `limit` and never moves, and the seconds that have gone. */
function makeLine(bounds: Partial<LineBounds> = {}, limit = 2, spare = 0) {
  const clock = { seconds: 0 };
  const works = { now: () => limit, spare: () => spare, look: () => undefined, begin: () => undefined };
  const line = new Line({ ...usual, ...bounds }, works, () => clock.seconds * 1000);
  const order: string[] = [];
  /** Takes a place; notes what came of it. */
  const enter = (name: string, rank: Rank = 1, bytes = 0, client = new EventEmitter()) => {
    const outcome = line.enter(rank, bytes, client);
    outcome.then((what) => order.push(typeof what === 'string' ? `${name} ${what}` : name));
    return { outcome, client, done: () => outcome.then((what) => typeof what === 'object' && what.done()) };
  };
  return { line, clock, order, enter };
}

/** Lets everything happen that waits for nothing. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

test('as many as the limit are let in at once, and each that is done lets in the next, in order', async () => {
  const { line, order, enter } = makeLine();
  const [a] = ['a', 'b', 'c', 'd'].map((name) => enter(name));
  await settle();
  expect(order).toEqual(['a', 'b']);
  expect(line).toMatchObject({ running: 2, waiting: 2 });
  await a?.done();
  await settle();
  expect(order).toEqual(['a', 'b', 'c']);
  await a?.done();
  await settle();
  expect(line).toMatchObject({ running: 2, waiting: 1 });
});

test('forms of those signed in come before their pages, and these before everybody else', async () => {
  const { order, enter } = makeLine({}, 1);
  const first = enter('first');
  const waiting = [enter('newcomer', 2), enter('page', 1), enter('form', 0), enter('second form', 0)];
  await first.done();
  for (const each of [3, 4, 2, 1]) await waiting[each - 1]?.done();
  await settle();
  expect(order).toEqual(['first', 'form', 'second form', 'page', 'newcomer']);
});

test('beyond the length it refuses; who sends a form takes the place of whoever came last and has begun nothing', async () => {
  const { line, order, enter } = makeLine({ length: 2 }, 1);
  enter('running');
  enter('newcomer', 2);
  enter('late newcomer', 2);
  enter('too late', 2);
  enter('form', 0);
  await settle();
  expect(order).toEqual(['running', 'too late refused', 'late newcomer refused']);
  expect(line).toMatchObject({ waiting: 2, refused: 2, overloaded: true });
});

test('bodies that wait are bounded in all', async () => {
  const { order, enter } = makeLine({ bytes: 1_000 }, 1);
  enter('running', 0, 5_000);
  enter('half', 0, 600);
  enter('other half', 0, 600);
  await settle();
  expect(order).toEqual(['running', 'other half refused']);
});

test('who leaves gives up the place and is not let in', async () => {
  const { line, order, enter } = makeLine({}, 1);
  const running = enter('running');
  const left = enter('left');
  enter('next');
  left.client.emit('close');
  await running.done();
  await settle();
  expect(order).toEqual(['running', 'left gone', 'next']);
  expect(line).toMatchObject({ running: 1, waiting: 0, refused: 0 });
});

test('who would wait too long, by the pace of the last seconds, is refused at once; before a pace is known nobody is', async () => {
  const { line, clock, order, enter } = makeLine({ length: 100, expectedSeconds: 25 }, 1);
  const running = [enter('first')];
  for (let nth = 0; nth < 30; nth++) running.push(enter(`${nth}`));
  await settle();
  expect(order).toEqual(['first']);
  // One leaves in the first second: thirty take half a minute.
  await running[0]?.done();
  clock.seconds = 1;
  line.look();
  enter('beyond');
  enter('form', 0);
  await settle();
  expect(order).toEqual(['first', '0', 'beyond refused']);
});

test('who has waited too long is refused before a load balancer gives up', async () => {
  const { line, clock, order, enter } = makeLine({}, 1);
  enter('running');
  enter('early');
  clock.seconds = 20;
  enter('late');
  clock.seconds = 39;
  line.look();
  await settle();
  expect(order).toEqual(['running']);
  clock.seconds = 40.5;
  line.look();
  await settle();
  expect(order).toEqual(['running', 'early refused']);
  clock.seconds = 51;
  expect(line.overloaded).toBe(false);
});

test('while all that is let in waits for others, newcomers have places of their own', async () => {
  const { line, order, enter } = makeLine({}, 4, 2);
  for (const name of ['a', 'b', 'c', 'd', 'e']) enter(name, 1);
  for (const name of ['x', 'y', 'z']) enter(name, 2);
  await settle();
  expect(order).toEqual(['a', 'b', 'c', 'd', 'x', 'y']);
  expect(line).toMatchObject({ running: 6, waiting: 2 });
});

test('a place is given up where an answer does not end, and given back once only', async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate'] });
  const { line, order, enter } = makeLine({ holdSeconds: 20 }, 1);
  const stuck = enter('stuck');
  enter('next');
  enter('third');
  await settle();
  jest.advanceTimersByTime(20_000);
  await settle();
  expect(order).toEqual(['stuck', 'next']);
  await stuck.done();
  await settle();
  expect(line).toMatchObject({ running: 1, waiting: 1 });
  jest.useRealTimers();
});
