/** What the documents name is there: paths, links, headings, test people. A document that has gone stale fails here. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { people } from '@/services/test-people';

const folders = ['.github', 'deploy', 'docs', 'scripts', 'services', 'stand-ins'];
const documents = ['README.md', 'CHANGELOG.md', ...folders.flatMap(inFolder)];
const text = (file: string) => readFileSync(file, 'utf8');

function inFolder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.includes('node_modules'))
    .map((name) => join(folder, name))
    .sort();
}

/** `dev` and `messages` are gone: whoever still names them is told. */
const ownFolder =
  /^(?:\.ci|\.github|app|components|deploy|dev|docs|e2e|lib|messages|public|scripts|services|stand-ins)\/[^\s`*…{}]+$/;
const rootFile =
  /^(?:proxy\.ts|instrumentation\.ts|[a-z]+\.config\.m?[jt]s|(?:biome|package|vercel)\.json|publiccode\.yml|CHANGELOG\.md|\.(?:nvmrc|editorconfig|env\.example))$/;

/** A service that a copying team has taken out, or the guide's example: not each of its files need be there. */
function isOfMissingService(path: string): boolean {
  const [, name = ''] =
    /^(?:services\/([a-z-]+)(?:\/|$)|app\/\[locale\]\/\((?!portal)([a-z-]+)\))/.exec(path)?.filter(Boolean) ?? [];
  return name === 'passport' || name === 'parking' || (name !== '' && !existsSync(`services/${name}`));
}

/** What stands in backticks and reads like a path from the root; shortened ones (`lib/…`, `*.ts`) are left out. */
function pathsIn(document: string): string[] {
  const quoted = [...document.matchAll(/`([^`\n]+)`/g)].map(([, words]) => words ?? '');
  return quoted.filter((words) => (ownFolder.test(words) || rootFile.test(words)) && !isOfMissingService(words));
}

/** Links within the project, without the part after `#`. */
function linksIn(document: string): string[] {
  return [...document.matchAll(/(?:\]\(|src=")((?!https?:|mailto:|#)[^)"\s#]+)/g)].map(([, link]) => link ?? '');
}

/** Links to a heading: the file, where it is another one, and the heading's own name in an address. */
function headingLinksIn(document: string): { file: string; heading: string }[] {
  return [...document.matchAll(/\]\(((?!https?:)[^)\s#]*)#([^)\s]+)\)/g)].map(([, file = '', heading = '']) => ({
    file,
    heading,
  }));
}

/** As GitHub names headings: small letters, no punctuation, hyphens for spaces. */
function headingsOf(document: string): string[] {
  return [...document.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test.each(documents)('%s names only paths that exist', (file) => {
  expect(pathsIn(text(file)).filter((path) => !existsSync(path))).toEqual([]);
});

test.each(documents)('%s links only to files that exist', (file) => {
  expect(linksIn(text(file)).filter((link) => !existsSync(join(dirname(file), link)))).toEqual([]);
});

test.each(documents)('%s links only to headings that exist', (file) => {
  const missing = headingLinksIn(text(file)).filter((link) => {
    const target = link.file ? join(dirname(file), link.file) : file;
    return !headingsOf(text(target)).includes(link.heading);
  });
  expect(missing).toEqual([]);
});

test('the README can be read in one go', () => {
  expect(text('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(150);
});

test('the README has every test person, as the list has them, and nobody else', () => {
  const rows = [...text('README.md').matchAll(/^\| (.+?) +\| (.+?) +\| (\d{11}) +\| (.+?) +\|$/gm)].map((row) =>
    row.slice(1),
  );
  expect(rows).toEqual(
    people.map(({ situation, givenName, familyName, pid, eids }) => [
      situation.en,
      `${givenName} ${familyName}`,
      pid,
      eids.join(', ') || 'none',
    ]),
  );
});

test('the README lists every decision', () => {
  const readme = text('README.md');
  expect(inFolder('docs/decisions').filter((file) => !readme.includes(`(${file})`))).toEqual([]);
});
