/** The actions of the built portal, and a page that each is on. */
import { readFileSync } from 'node:fs';

type Manifest = { node: Record<string, { workers: Record<string, unknown> }> };

/** A path of the page, in Bokmål; what varies in it is an id that nothing has. */
const pathOf = (page: string) =>
  page
    .replace(/^app\/|\/page$|\/\([^)]*\)/g, '')
    .replace(/^/, '/')
    .replace('[locale]', 'nb')
    .replace(/\[\w+\]/g, 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa');

export function builtActions(): { id: string; path: string }[] {
  const file = '.next/standalone/.next/server/server-reference-manifest.json';
  const { node }: Manifest = JSON.parse(readFileSync(file, 'utf8'));
  return Object.entries(node).map(([id, { workers }]) => ({ id, path: pathOf(Object.keys(workers)[0] ?? '') }));
}
