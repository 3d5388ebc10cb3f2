import { isDoor, levelOf } from './services';
import { people } from './test-people';
import { openPages, serviceAtHigh, walks } from './testing';

const differ = (values: string[]) => new Set(values).size === values.length;

test('no two test people share a number or a key, whichever services they are of', () => {
  expect(differ(people.map(({ pid }) => pid))).toBe(true);
  expect(differ(people.map(({ id }) => id))).toBe(true);
});

test('no two walks share a name: each is the title of a test', () => {
  expect(differ(walks.map(({ name }) => name))).toBe(true);
});

test('what tests are told of the services are doors, at the levels that they say', () => {
  const { home, form } = serviceAtHigh();
  for (const path of [...openPages, home, form.address])
    expect([path, isDoor(`/nb${path.split('?')[0]}`)]).toEqual([path, true]);
  expect(openPages.map((path) => levelOf(`/nb${path}`))).toEqual(openPages.map(() => 'open'));
  expect([home, form.address].map((path) => levelOf(`/nb${path}`))).toEqual(['high', 'high']);
});
