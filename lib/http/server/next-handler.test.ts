import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtFiles } from './next-handler';

test('the files of a build have addresses, its folders and the compressed forms of files have none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'built-'));
  mkdirSync(join(folder, '.next/static/chunks'), { recursive: true });
  writeFileSync(join(folder, '.next/static/chunks/a.js'), '');
  writeFileSync(join(folder, '.next/static/chunks/a.js.br'), '');
  expect([...builtFiles(folder)]).toEqual(['/_next/static/chunks/a.js']);
  rmSync(folder, { recursive: true });
});
