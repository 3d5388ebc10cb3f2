import { joinDoors } from './doors';

const doors = joinDoors([
  { doors: { '/open': 'open', '/form': 'high', '/form/[step]/end': 'high' }, segments: { '[step]': 'one|two' } },
  {
    doors: { '/letters/[letterId]': 'substantial', '/letters/[letterId]/all.txt': 'high' },
    segments: { '[letterId]': '[0-9]+' },
  },
]);

test.each([
  ['/nb/form', 'high'],
  ['/se/form/two/end?x=/nb/open', 'high'],
  ['/en/letters/12', 'substantial'],
  ['/en/letters/12/all.txt', 'high'],
])('%s is a page at level %s', (address, level) => {
  expect(doors.levelOf(address)).toBe(level);
});

test.each([
  '/nb/form/one',
  '/nb/form/onerous',
  '/xtwo/end',
  '/nb/form/three/end',
  '/nb/form/',
  '/nb/letters/l',
  '/nb/letters/12/all-txt',
  '/xx/open',
])('%s is no page', (pathname) => {
  expect(doors.isPage(pathname)).toBe(false);
});

test.each(['/[step]', '/[letterId]', '/[...rest]'] as const)('%s that no list describes is refused', (door) => {
  expect(() => joinDoors([{ doors: { [door]: 'open' } }])).toThrow(`nothing says what ${door.slice(1)} may be`);
});
