/** What the documents name is there: paths, links, test people. A document that has gone stale fails here. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { people } from '@/services/practices/seed/people';

const documents = ['README.md', ...inFolder('docs'), ...inFolder('docs/decisions')];
const text = (file: string) => readFileSync(file, 'utf8');

function inFolder(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);
}

const ownFolder = /^(?:\.ci|app|components|dev|docs|e2e|lib|messages|public)\/[^\s`*…{}]+$/;
const rootFile =
  /^(?:proxy\.ts|instrumentation\.ts|[a-z]+\.config\.m?[jt]s|(?:biome|package|vercel)\.json|\.env\.example)$/;

/** What stands in backticks and reads like a path from the root; shortened ones (`lib/…`, `*.ts`) are left out. */
function pathsIn(document: string): string[] {
  const quoted = [...document.matchAll(/`([^`\n]+)`/g)].map(([, words]) => words ?? '');
  return quoted.filter((words) => ownFolder.test(words) || rootFile.test(words));
}

/** Links within the project, without the part after `#`. */
function linksIn(document: string): string[] {
  return [...document.matchAll(/(?:\]\(|src=")((?!https?:|mailto:|#)[^)"\s#]+)/g)].map(([, link]) => link ?? '');
}

test.each(documents)('%s names only paths that exist', (file) => {
  expect(pathsIn(text(file)).filter((path) => !existsSync(path))).toEqual([]);
});

test.each(documents)('%s links only to files that exist', (file) => {
  expect(linksIn(text(file)).filter((link) => !existsSync(join(dirname(file), link)))).toEqual([]);
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
