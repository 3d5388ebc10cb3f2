import { ownPeople } from './own-people';
import { fullNameOf, nameOf, peopleOption } from './people';

const [known] = ownPeople;
const read = (people: object[]) => peopleOption.schema.safeParse(JSON.stringify(people));

test('our own people are as good as those of the option', () => {
  expect(read(ownPeople).data).toEqual(ownPeople);
  expect(peopleOption.schema.parse(undefined)).toBe(ownPeople);
});

test('somebody has every electronic ID, somebody MinID alone, somebody a D number', () => {
  expect(ownPeople.some(({ eids }) => eids.length === 4)).toBe(true);
  expect(ownPeople.some(({ eids }) => eids.join() === 'MinID')).toBe(true);
  expect(ownPeople.some(({ pid }) => Number(pid[0]) >= 4)).toBe(true);
});

test.each([
  ['a real number', { ...known, pid: '01010750160' }, 'is no synthetic number'],
  ['an electronic ID that there is not', { ...known, eids: ['MobilID'] }, 'Invalid option'],
  ['a line in three languages', { ...known, line: { nb: 'a', nn: 'b', en: 'c' } }, 'Invalid input'],
])('%s is refused', (_, person, reason) => {
  expect(read([person]).error?.issues[0]?.message).toContain(reason);
});

test('two people with one number are refused', () => {
  expect(read([known, known].map((person) => ({ ...person }))).error?.issues[0]?.message).toContain('same number');
});

test('a name comes in two parts or whole', () => {
  const whole = { pid: '', eids: [], line: { nb: '', nn: '', se: '', en: '' }, name: 'Kari Ann Eksempelsen' };
  expect(nameOf(whole)).toEqual({ given: 'Kari Ann', family: 'Eksempelsen' });
  expect(fullNameOf({ ...whole, name: nameOf(whole) })).toBe(whole.name);
});
