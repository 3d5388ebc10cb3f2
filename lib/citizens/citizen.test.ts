import { inspect } from 'node:util';
import { type Citizen, citizenIdOf, type DraftAuthor, draftAuthorIdOf, mintCitizen, mintDraftAuthor } from './citizen';

const id = '4f9d3c2e-8a51-4a83-9d1b-6f7c0e5a2b10';
const citizen = mintCitizen<'high'>(id);
const author = mintDraftAuthor(id);

test('the id is read from a minted citizen and a minted author', () => {
  expect(citizenIdOf(citizen)).toBe(id);
  expect(draftAuthorIdOf(author)).toBe(id);
});

const forged: [string, unknown][] = [
  ['an object that looks alike', { citizenId: id, proof: { substantial: true, high: true } }],
  ['an object with the same prototype', Object.create(Object.getPrototypeOf(citizen) as object)],
  ['a copy', { ...citizen }],
  ['a structured clone', structuredClone(citizen)],
  ['one that came back from JSON', JSON.parse(JSON.stringify(citizen))],
  ['a proxy of a real one', new Proxy(citizen, {})],
  ['the plain id', id],
  ['null', null],
  ['undefined', undefined],
];

test.each(forged)('a cast does not help: %s throws at the first read', (_, value) => {
  expect(() => citizenIdOf(value as Citizen<'high'>)).toThrow(TypeError);
  expect(() => draftAuthorIdOf(value as DraftAuthor)).toThrow(TypeError);
});

test('an author of a draft is no citizen, whatever it is cast to', () => {
  expect(() => citizenIdOf(author as unknown as Citizen<'high'>)).toThrow(TypeError);
});

test.each([
  ['JSON', (value: unknown) => JSON.stringify({ value })],
  ['a log that shows everything', (value: unknown) => inspect(value, { showHidden: true, depth: null, getters: true })],
  ['a template text', (value: unknown) => `${String(value)}`],
  ['its keys', (value: object) => Reflect.ownKeys(value).join()],
])('%s shows no id', (_, shown) => {
  expect(shown(citizen)).not.toContain(id);
  expect(shown(author)).not.toContain(id);
});
