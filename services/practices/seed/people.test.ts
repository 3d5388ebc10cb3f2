import { locales } from '@/lib/i18n/routing';
import { eids } from '@/services/test-service';
import { isSyntheticNumber } from '@/stand-ins/kit/src/synthetic-number';
import { people, personInSituation } from './people';
import { practices } from './practices';

test.each(people)('$id has a valid synthetic number that fits the birth date', ({ id, pid, birthDate }) => {
  const [year, month, day] = birthDate.split('-').map(Number) as [number, number, number];
  const shownDay = day + (id === 'd-number' ? 40 : 0);
  expect(isSyntheticNumber(pid)).toBe(true);
  expect(pid.slice(0, 6)).toBe([shownDay, month + 80, year % 100].map((n) => String(n).padStart(2, '0')).join(''));
});

test.each(people)('the situation $id is named in every language', ({ situation }) => {
  expect(Object.keys(situation).sort()).toEqual([...locales].sort());
  for (const text of Object.values(situation)) expect(text.normalize('NFC').trim()).toBe(text);
});

test('no two people share a key, a number or a situation', () => {
  const different = (values: string[]) => new Set(values).size === people.length;
  expect(different(people.map(({ id }) => id))).toBe(true);
  expect(different(people.map(({ pid }) => pid))).toBe(true);
  for (const locale of locales) expect(different(people.map(({ situation }) => situation[locale]))).toBe(true);
});

test('everybody’s GP works at the practice that is named', () => {
  for (const { gp } of people.filter((person) => person.gp)) {
    const practice = practices.find(({ slug }) => slug === gp?.practice);
    expect(practice?.practitioners.map(({ name }) => name)).toContain(gp?.practitioner);
  }
});

test('every electronic ID belongs to somebody, and those who are acted for are people too', () => {
  for (const eid of eids) expect(people.some((person) => person.eids.includes(eid))).toBe(true);
  for (const other of people.flatMap(({ children = [], powersFrom = [] }) => [...children, ...powersFrom]))
    personInSituation(other);
});

test('a situation that nobody is in is a fault', () => {
  expect(() => personInSituation('on-the-moon')).toThrow('on-the-moon');
});
