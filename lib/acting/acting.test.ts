import { inspect } from 'node:util';
import { type Citizen, citizenIdOf } from '@/lib/citizens/citizen';
import {
  type Acting,
  actorOf,
  forOneself,
  isForOneself,
  markOf,
  mintActing,
  NotForThisService,
  ownMark,
  partiesOf,
  readerOf,
  seesOf,
} from './acting';

const [actor, subject] = ['4f9d3c2e-8a51-4a83-9d1b-6f7c0e5a2b10', '8d1b6f7c-0e5a-4b10-9f9d-3c2e8a514a83'];
const own = mintActing<'high'>(actor);
const other = mintActing<'high'>(actor, subject, { sees: 'ownActs', services: ['thing'] });

test('for oneself all ids are one’s own; for another the pair has an id of its own, always the same', () => {
  expect(partiesOf(own)).toEqual({ actorId: actor, subjectId: actor, pairId: actor });
  const { pairId, ...ids } = partiesOf(other);
  expect(ids).toEqual({ actorId: actor, subjectId: subject });
  expect([actor, subject]).not.toContain(pairId);
  expect(partiesOf(mintActing<'high'>(actor, subject)).pairId).toBe(pairId);
  expect(partiesOf(mintActing<'high'>(subject, actor)).pairId).not.toBe(pairId);
});

test('who sees only what they did themselves reads only that, and of no other service', () => {
  expect(readerOf(own, 'any')).toEqual({ subjectId: actor, onlyBy: null });
  expect(readerOf(other, 'thing')).toEqual({ subjectId: subject, onlyBy: actor });
  expect(() => readerOf(other, 'any')).toThrow(NotForThisService);
  expect([seesOf(own), seesOf(other)]).toEqual(['all', 'ownActs']);
});

test('the actor is a citizen, and a citizen acts for themselves', () => {
  expect(citizenIdOf(actorOf(other))).toBe(actor);
  expect(partiesOf(forOneself(actorOf(other)))).toEqual(partiesOf(own));
  expect([isForOneself(own), isForOneself(other)]).toEqual([true, false]);
});

test('a mark is the same for the same two, another for any others, and shows no id', () => {
  const marks = [own, other, mintActing<'high'>(subject, actor), mintActing<'high'>(subject)].map(markOf);
  expect(marks).toEqual([ownMark, expect.any(String), expect.any(String), ownMark]);
  expect(new Set(marks).size).toBe(3);
  expect(markOf(mintActing<'substantial'>(actor, subject))).toBe(marks[1]);
  for (const mark of marks) expect(mark).toMatch(/^[\w-]{1,64}$/);
});

const forged: [string, unknown][] = [
  ['an object that looks alike', { actorId: actor, subjectId: subject, proof: { substantial: true, high: true } }],
  ['an object with the same prototype', Object.create(Object.getPrototypeOf(other) as object)],
  ['a copy', { ...other }],
  ['a structured clone', structuredClone(other)],
  ['one that came back from JSON', JSON.parse(JSON.stringify(other))],
  ['a proxy of a real one', new Proxy(other, {})],
  ['a citizen', actorOf(other)],
  ['the plain id', actor],
  ['null', null],
  ['undefined', undefined],
];

test.each(forged)('a cast does not help: %s throws at the first read', (_, value) => {
  for (const read of [partiesOf, markOf, isForOneself, actorOf, (it: Acting<'high'>) => readerOf(it, 'thing')])
    expect(() => read(value as Acting<'high'>)).toThrow(TypeError);
});

test('nor is one who acts a citizen, whatever it is cast to', () => {
  expect(() => citizenIdOf(other as unknown as Citizen<'high'>)).toThrow(TypeError);
});

test.each([
  ['JSON', (value: unknown) => JSON.stringify({ value })],
  ['a log that shows everything', (value: unknown) => inspect(value, { showHidden: true, depth: null, getters: true })],
  ['a template text', (value: unknown) => `${String(value)}`],
  ['its keys', (value: object) => Reflect.ownKeys(value).join()],
])('%s shows neither id', (_, shown) => {
  expect(shown(other)).not.toContain(actor);
  expect(shown(other)).not.toContain(subject);
});
