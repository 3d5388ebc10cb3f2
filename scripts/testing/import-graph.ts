/** What a file imports, directly and through others. Imports of types do not count: they are gone when the portal runs. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const statement = /^(?:import|export)\s+(type\s+)?(?:([^'";]*?)\s+from\s+)?['"]([^'"]+)['"]/gm;
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** True for `{ type A, type B }`. */
const isTypesOnly = (names: string | undefined) =>
  names !== undefined && /^\{(?:\s*type\s[^,}]+,?)+\s*\}$/.test(names.trim());

/** The modules that a file imports, as written in it. `types`: also imports of types. */
export function importsOf(file: string, { types = false } = {}): string[] {
  const source = readFileSync(file, 'utf8');
  const found = [...source.matchAll(statement)]
    .filter(([, isType, names]) => types || (!isType && !isTypesOnly(names)))
    .map(([, , , name = '']) => name);
  return [...found, ...[...source.matchAll(dynamic)].map(([, name = '']) => name)];
}

const endings = ['', '.ts', '.tsx', '.mjs', '.json', '/index.ts'];

/** The file of a module of the repository; null for a package. */
export function fileOf(name: string, from: string): string | null {
  if (!name.startsWith('.') && !name.startsWith('@/')) return null;
  const path = name.startsWith('@/') ? join(root, name.slice(2)) : resolve(dirname(from), name);
  const found = endings.map((ending) => `${path}${ending}`).find((file) => existsSync(file) && statSync(file).isFile());
  if (!found) throw new Error(`${relative(root, from)} imports ${name}, which is no file`);
  return found;
}

export type Graph = { files: Set<string>; packages: Set<string> };

/** Everything that a file imports, also through others: files by path from the root, packages by name. */
export function reachedFrom(start: string): Graph {
  const graph: Graph = { files: new Set(), packages: new Set() };
  const queue = [resolve(root, start)];
  for (let file = queue.pop(); file; file = queue.pop()) {
    const path = relative(root, file);
    if (graph.files.has(path)) continue;
    graph.files.add(path);
    if (!/\.(tsx?|mjs)$/.test(file)) continue;
    for (const name of importsOf(file)) {
      const next = fileOf(name, file);
      if (next) queue.push(next);
      else graph.packages.add(name);
    }
  }
  return graph;
}
