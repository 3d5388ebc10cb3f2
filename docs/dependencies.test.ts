/** Each package says what it is for; a version that moved in production has to be looked at anew. */
import { readdirSync, readFileSync } from 'node:fs';
import { dependencies, devDependencies } from '../package.json';

const document = readFileSync('docs/dependencies.md', 'utf8');
const rows = [...document.matchAll(/^\| `([^`]+)` +\| (\S+) +\| (\S+) +\| (.+?) +\|/gm)];

test('every production dependency has its line, with its version, licence and purpose', () => {
  const listed = Object.fromEntries(rows.map(([, name, version]) => [name, version]));
  expect(listed).toEqual(dependencies);
  for (const [, , , , purpose] of rows) expect(purpose?.length).toBeGreaterThan(10);
});

test.each(rows.map(([, name = '', , licence = '']) => [name, licence]))('%s is under %s', (name, licence) => {
  expect(JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).license).toBe(licence);
});

test('every other package of the workspace has its line, and none stands there for nothing', () => {
  const manifests = readdirSync('stand-ins').map((name) =>
    JSON.parse(readFileSync(`stand-ins/${name}/package.json`, 'utf8')),
  );
  const used = manifests.flatMap((manifest) => Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }));
  const others = document.slice(document.indexOf('## What is not shipped'));
  const listed = [...others.matchAll(/^\| `([^`]+)` +\| .{10,}? \| \S.*\|$/gm)].map(([, name = '']) => name);
  expect(listed.sort()).toEqual([...new Set([...Object.keys(devDependencies), ...used])].sort());
});
