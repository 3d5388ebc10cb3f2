/** Each production dependency says what it is for; a version that moved has to be looked at anew. */
import { readFileSync } from 'node:fs';
import { dependencies } from '../package.json';

const rows = [
  ...readFileSync('docs/dependencies.md', 'utf8').matchAll(/^\| `([^`]+)` +\| (\S+) +\| (\S+) +\| (.+?) +\|/gm),
];

test('every production dependency has its line, with its version, licence and purpose', () => {
  const listed = Object.fromEntries(rows.map(([, name, version]) => [name, version]));
  expect(listed).toEqual(dependencies);
  for (const [, , , , purpose] of rows) expect(purpose?.length).toBeGreaterThan(10);
});

test.each(rows.map(([, name = '', , licence = '']) => [name, licence]))('%s is under %s', (name, licence) => {
  expect(JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).license).toBe(licence);
});
