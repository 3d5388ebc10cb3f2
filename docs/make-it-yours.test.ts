/** The guide to another service names every place: a file outside a service that imports one stands in its list. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { services } from '@/services/services';

const guide = readFileSync('docs/make-it-yours.md', 'utf8');
const step = guide.slice(guide.indexOf('### 2. '), guide.indexOf('### 3. '));
const listed = [...step.matchAll(/^\| `([^`]+)`/gm)].map(([, file]) => file ?? '');

const folders = ['app', 'components', 'docs', 'e2e', 'lib', 'scripts', 'services', 'stand-ins'];
const roots = readdirSync('.').filter((name) => /\.(?:ts|mjs)$/.test(name));
const files = folders
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`))
  .concat(roots)
  .filter((name) => /\.(?:tsx?|mjs|css)$/.test(name) && !name.includes('node_modules'));

/** Inside a service: its folder, or its pages. */
const isOwn = (file: string) =>
  services.some(({ name }) => file.startsWith(`services/${name}/`) || file.startsWith(`app/[locale]/(${name})/`));
const names = services.map(({ name }) => name).join('|');
const importOfService = new RegExp(`(?:from |import\\(?)['"\`](?:.*services|\\.)/(?:${names})/`);

test('the list has files that exist', () => {
  expect(listed.length).toBeGreaterThan(5);
  expect(listed.filter((file) => !existsSync(file))).toEqual([]);
});

test('twelve files at most are touched outside of a service', () => {
  expect(listed.length).toBeLessThanOrEqual(12);
});

test('no file outside of a service imports one, but those of the list', () => {
  const importing = files.filter((file) => !isOwn(file) && importOfService.test(readFileSync(file, 'utf8')));
  expect(importing.filter((file) => !listed.includes(file))).toEqual([]);
});
