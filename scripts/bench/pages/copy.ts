/**
 * A copy of the project in the temporary folder, with pages that render the portal's own markup from constants: the floor.
 * They stand below an open address, so that one build serves both, behind the same server and the same `proxy.ts`; they
 * ask no guard, read nothing, have no texts, and no client component but Next's own. The shipped sources stay as they are.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fingerprint } from '../../sources';
import { barePage, emptyPost } from './bare-page';
import type { Seen } from './journey';

const copied = [
  ...['app', 'components', 'lib', 'public', 'scripts', 'services', 'stand-ins', 'node_modules'],
  ...['instrumentation.ts', 'next.config.mjs', 'package.json', 'package-lock.json', 'proxy.ts', 'tsconfig.json'],
];
const bareFolder = 'app/[locale]/(practices)/practices';

/** The address of a page from constants. */
export const bareAddress = (name: string) => `/nb/practices/bare-${name.replace(' ', '-')}`;
export const emptyPostAddress = bareAddress('post');

const folder = join(tmpdir(), `portal-bench-${createHash('sha256').update(process.cwd()).digest('hex').slice(0, 10)}`);
const stamp = join(folder, 'bare-from.txt');
const versionOf = () => `${fingerprint()} ${readFileSync(join(import.meta.dirname, 'bare-page.ts')).length}`;

/** The copy of these very sources; undefined if it has still to be made. */
export function copyOfNow(): string | undefined {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === versionOf() ? folder : undefined;
}

function add(path: string, source: string): void {
  mkdirSync(join(folder, bareFolder, path, '..'), { recursive: true });
  writeFileSync(join(folder, bareFolder, path), source);
}

/** Makes the copy. Packages are linked where they can be: they are many, and nobody writes into them. */
export function makeCopy(pages: Seen[]): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o755 });
  const present = copied.filter((path) => existsSync(path));
  const linked = spawnSync('cp', ['-al', 'node_modules', folder]).status === 0;
  if (!linked) rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
  const rest = present.filter((path) => !linked || path !== 'node_modules');
  if (spawnSync('cp', ['-a', ...rest, folder]).status !== 0) throw new Error(`${folder} could not be filled`);
  for (const { name, html } of pages) add(`bare-${name.replace(' ', '-')}/page.tsx`, barePage(html));
  add('bare-post/page.tsx', emptyPost.page);
  add('bare-post/actions.ts', emptyPost.action);
  writeFileSync(stamp, versionOf());
  return folder;
}
