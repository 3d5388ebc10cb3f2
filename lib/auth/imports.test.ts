/** Who imports whom in the login, and what `proxy.ts` reaches by it. */
import { readdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileOf, importsOf, reachedFrom } from '@/scripts/testing/import-graph';

const root = resolve(__dirname, '../..');

const sourcesIn = (folder: string) =>
  readdirSync(resolve(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(test|types)\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, `${entry.parentPath}/${entry.name}`))
    .sort();

/** The files that a file imports, types included. */
const importedBy = (file: string) =>
  importsOf(resolve(root, file), { types: true })
    .map((name) => fileOf(name, resolve(root, file)))
    .filter((found) => found !== null)
    .map((found) => relative(root, found));

const files = sourcesIn('lib/auth');
const isIn = (file: string, room: string) => file === room || file.startsWith(`${room}/`);

/** Each room, and the rooms of the login that it may import. */
const rooms: Record<string, string[]> = {
  'lib/auth/schema.ts': [],
  // A session does not know how its citizen came.
  'lib/auth/session': ['lib/auth/schema.ts'],
  'lib/auth/ways': ['lib/auth/schema.ts', 'lib/auth/session'],
  'lib/auth/login': ['lib/auth/schema.ts', 'lib/auth/session', 'lib/auth/ways'],
  'lib/auth/logout': ['lib/auth/session', 'lib/auth/ways'],
  'lib/auth/guard.ts': ['lib/auth/session', 'lib/auth/ways', 'lib/auth/login/return-to.ts'],
};

test('every file of the login is in one of its rooms', () => {
  const loose = files.filter((file) => !Object.keys(rooms).some((room) => isIn(file, room)));
  expect(loose).toEqual([]);
});

test.each(Object.entries(rooms))('%s imports of the login only itself and %j', (room, others) => {
  const imported = files.filter((file) => isIn(file, room)).flatMap(importedBy);
  const foreign = imported.filter(
    (file) => isIn(file, 'lib/auth') && ![room, ...others].some((one) => isIn(file, one)),
  );
  expect(foreign).toEqual([]);
});

test('no file of the login reaches itself', () => {
  const reaches = (start: string) => {
    const seen = new Set<string>();
    const queue = importedBy(start);
    for (let file = queue.pop(); file; file = queue.pop()) {
      if (seen.has(file) || !isIn(file, 'lib/auth')) continue;
      seen.add(file);
      queue.push(...importedBy(file));
    }
    return seen;
  };
  expect(files.filter((file) => reaches(file).has(file))).toEqual([]);
});

test('next-auth is imported in one folder', () => {
  const shipped = [...['app', 'components', 'lib', 'services'].flatMap(sourcesIn), 'proxy.ts', 'instrumentation.ts'];
  const importers = shipped.filter((file) =>
    importsOf(resolve(root, file), { types: true }).some((name) => /^next-auth(\/|$)/.test(name)),
  );
  expect(importers.length).toBeGreaterThan(0);
  expect(importers.filter((file) => !isIn(file, 'lib/auth/ways/next-auth'))).toEqual([]);
});

test('proxy.ts reaches no store, no database, and nothing that logs anybody in', () => {
  const { files: reached, packages } = reachedFrom('proxy.ts');
  expect(reached).toContain('lib/auth/ways/configured.ts');
  expect([...reached].filter((file) => /store\.ts$|^lib\/database\//.test(file))).toEqual([]);
  const heavy = ['pg', 'drizzle-orm', 'next-auth', 'openid-client', 'jose'];
  expect([...packages].filter((name) => heavy.includes(name.split('/')[0] ?? ''))).toEqual([]);
});
