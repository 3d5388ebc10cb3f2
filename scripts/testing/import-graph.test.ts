import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileOf, importsOf, reachedFrom } from './import-graph';

const file = join(mkdtempSync(join(tmpdir(), 'import-graph-')), 'a.ts');

test.each([
  ["import 'a';", ['a'], ['a']],
  ["import b from 'b';", ['b'], ['b']],
  ["import {\n  c,\n  type D,\n} from 'c';", ['c'], ['c']],
  ["import type { E } from 'e';", [], ['e']],
  ["import { type F, type G } from 'f';", [], ['f']],
  ["export { h } from 'h';", ['h'], ['h']],
  ["const i = await import('i');", ['i'], ['i']],
])('%j imports %j when it runs, and %j with its types', (source, running, all) => {
  writeFileSync(file, source);
  expect(importsOf(file)).toEqual(running);
  expect(importsOf(file, { types: true })).toEqual(all);
});

test('a module is found by the names that it is imported by, and one that is not there is told', () => {
  expect(fileOf('./import-graph', __filename)).toBe(join(__dirname, 'import-graph.ts'));
  expect(fileOf('@/scripts/testing/import-graph', __filename)).toBe(join(__dirname, 'import-graph.ts'));
  expect(fileOf('zod', __filename)).toBeNull();
  expect(() => fileOf('./gone', __filename)).toThrow('imports ./gone');
});

test('what a file reaches goes through the files between', () => {
  const { files, packages } = reachedFrom('lib/auth/login/finish.ts');
  expect(files).toContain('lib/database/database.ts');
  expect(packages).toContain('next-auth');
});
