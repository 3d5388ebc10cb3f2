/** The secrets of a data folder: made once, and never half. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localSecrets } from './local-environment';
import { writeWhole } from './write-whole';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'portal-secrets-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

test('are kept: the next start has the same', () => {
  const first = localSecrets(dataDir);
  expect(localSecrets(dataDir)).toEqual(first);
  expect(readdirSync(dataDir)).toEqual(['secrets.json']);
});

test.each([
  ['empty', ''],
  ['cut off', '{"NEXTAUTH_SECRET": "abc'],
  ['without a key', '{"NEXTAUTH_SECRET": "abc"}'],
  ['something else', 'null'],
])('where their file is %s, it is named with the way out, and stays as it is', (_, content) => {
  const file = join(dataDir, 'secrets.json');
  writeFileSync(file, content);
  expect(() => localSecrets(dataDir)).toThrow(`${file} is damaged`);
  expect(() => localSecrets(dataDir)).toThrow('remove the whole data folder, or choose another with DATA_DIR');
  expect(readFileSync(file, 'utf8')).toBe(content);
});

test('who comes second to write a file keeps the first one’s', () => {
  const file = join(dataDir, 'once');
  expect(writeWhole(file, 'first', { keepsFirst: true })).toBe(true);
  expect(writeWhole(file, 'second', { keepsFirst: true })).toBe(false);
  expect(readFileSync(file, 'utf8')).toBe('first');
  expect(readdirSync(dataDir)).toEqual(['once']);
});

test('a file that cannot be written leaves no half of it', () => {
  // A name so long that the unfinished file may not be made.
  expect(() => writeWhole(join(dataDir, 'x'.repeat(253)), 'all of it')).toThrow('ENAMETOOLONG');
  expect(readdirSync(dataDir)).toEqual([]);
});
