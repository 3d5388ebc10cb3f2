/** The list of doors is held against the files, and each door against the guard that it says it asks. */
import { readdirSync, readFileSync } from 'node:fs';
import { plainWays } from '@/lib/auth/ways/configured';
import { portalDoors, portalRoutes, publicFiles, routes, routesWithId } from '@/lib/doors/portal-doors';
import { isDoor, levelOf, services } from '@/services/services';

/** Every page by its folder under `app/`, groups left out. */
const pages = Object.fromEntries(
  [portalDoors, ...services.map(({ doors }) => doors)].flatMap((doors) =>
    Object.entries(doors).map(([door, level]) => [`/[locale]${door === '/' ? '' : door}`, level]),
  ),
);

/** Files under a folder whose path ends so, from the project's root. */
const files = (folder: string, end = '') =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .filter((file) => file.endsWith(end))
    .sort();
const source = (file: string) => readFileSync(file, 'utf8');
/** Folders in round brackets group pages and are no part of an address. */
const doorOf = (file: string) =>
  file
    .replace(/^app/, '')
    .replace(/\/\([a-z]+\)/g, '')
    .replace(/\/(page\.tsx|route\.ts|actions\.ts)$/, '');
const pageFiles = new Map(files('app', '/page.tsx').map((file) => [doorOf(file), file]));

test('every page is listed, and nothing else', () => {
  const found = files('app', '/page.tsx')
    .map(doorOf)
    .filter((door) => door !== '/[locale]/not-found');
  expect(found.sort()).toEqual(Object.keys(pages).sort());
});

/** Where the answers to logins come in, in every way. A segment that stands for some of these stands for nothing else. */
const callbacks = Object.values(plainWays).flatMap(({ callbackPaths }) => callbackPaths);

/** Routes of services: under a language, as pages are. */
const serviceRoutes = Object.fromEntries(
  services.flatMap(({ routes: own = {} }) => Object.entries(own).map(([door, level]) => [`/[locale]${door}`, level])),
);

/** The files of routes under a language. */
const routeFiles = files('app', '/route.ts').filter((file) => doorOf(file).startsWith('/[locale]'));
const ofPortal = Object.entries(portalRoutes).map(([door, level]) => [`/[locale]${door}`, level] as const);

test('every route under a language is listed, and nothing else', () => {
  const listed = [...Object.keys(serviceRoutes), ...ofPortal.map(([door]) => door)];
  expect(routeFiles.map(doorOf).sort()).toEqual(listed.sort());
});

test('every route of a service saves what is typed or answers a citizen, at its level', () => {
  for (const file of routeFiles.filter((one) => doorOf(one) in serviceRoutes))
    expect(source(file)).toMatch(
      new RegExp(`(?:keepDoor\\(\\s*|await current(?:Citizen|Acting)\\()'${serviceRoutes[doorOf(file)]}'`),
    );
});

test.each(ofPortal)('the route %s of the portal asks for its level: %s', (door, level) => {
  const file = routeFiles.find((one) => doorOf(one) === door) ?? '';
  expect(source(file)).toContain(`await currentCitizen('${level}')`);
});

test('every route is listed, and nothing else', () => {
  const own = files('app', '/route.ts').filter((file) => !doorOf(file).startsWith('/[locale]'));
  const found = own.flatMap((file) => {
    if (Object.hasOwn(routesWithId, doorOf(file))) return [doorOf(file)];
    const [before, segment] = doorOf(file).split(/(\[.+\])/);
    return segment ? callbacks.filter((path) => path.startsWith(`${before}`)) : [doorOf(file)];
  });
  expect(found.sort()).toEqual(Object.keys({ ...routes, ...routesWithId }).sort());
});

test.each(callbacks)('the answer to a login comes in at %s, which is a door', (path) => {
  expect(isDoor(path)).toBe(true);
});

test('every public file is listed, and nothing else', () => {
  expect(files('public').map((file) => file.replace(/^public/, ''))).toEqual([...publicFiles].sort());
});

test.each(Object.entries(pages))('the page %s asks for what it says: %s', (door, level) => {
  const text = source(pageFiles.get(door) ?? '');
  const asked = [...text.matchAll(/require(?:Citizen|Acting)\('(\w+)'/g)].map(([, found]) => found);
  expect(new Set(asked)).toEqual(new Set(level === 'open' ? [] : [level]));
});

test('every action asks the guard itself, at the level of its page', () => {
  for (const file of files('app', '/actions.ts')) {
    const text = source(file);
    const level = pages[doorOf(file)];
    const actions = text.match(/^export (?!type\b)/gm) ?? [];
    const asked = text.match(new RegExp(`require(?:Citizen|Acting)\\('${level}'`, 'g')) ?? [];
    expect({ file, asked: asked.length }).toEqual({ file, asked: actions.length });
  }
});

test('"use server" stands in actions.ts files only', () => {
  const found = ['app', 'components', 'lib', 'services']
    .flatMap((folder) => files(folder))
    .filter((file) => /\.tsx?$/.test(file) && /^\s*['"]use server['"]/m.test(source(file)));
  expect(found.filter((file) => !/^app\/.*\/actions\.ts$/.test(file))).toEqual([]);
});

test.each([
  ['/nb', true],
  ['/oauth2/login', true],
  ['/xx', false],
  ['/nb/not-found', false],
  ['/api/auth/signin/idporten', false],
  ['/api/auth/session', false],
  ['/constructor', false],
])('%s is a door: %s', (pathname, known) => {
  expect(isDoor(pathname)).toBe(known);
});

test.each([
  ['/se/my-page', 'substantial'],
  ['/en', 'open'],
  ['/nb/no-such-page', 'open'],
])('%s asks for %s', (address, level) => {
  expect(levelOf(address)).toBe(level);
});
