/** Every migration is in the table of docs/migrations.md, and a new one keeps to its rules where a machine can tell. */
import { readdirSync, readFileSync } from 'node:fs';
import { migrationChains } from '@/services/services.server';

const document = readFileSync('docs/migrations.md', 'utf8');
const listed = [...document.matchAll(/^\| `([^`]+\.sql)` +\|/gm)].map(([, file]) => file ?? '');
const folders = ['lib/database/migrations', ...migrationChains.map(({ folder }) => folder)];
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => `${folder}/${name}`),
);

/** Written before the rules: their tables were small. */
const before = /\/0000_|\/0001_login_start\.sql$|\/0002_four_ways\.sql$/;

/** A few thousand rows in the whole country: written anew in the blink of an eye. */
const small = ['practice', 'practitioner'];

/** Tables that the migration alters or indexes as if nobody used them, though they were there before it. */
function hardOnTables(file: string): string[] {
  const text = readFileSync(file, 'utf8').replaceAll('"', '');
  const own = [...text.matchAll(/create table (?:if not exists )?([\w.]+)/gi)].map(([, name]) => name);
  const hard = [
    /create (?:unique )?index (?!concurrently)(?:if not exists )?\w+ on (?:only )?(\w+)/gi,
    /alter table (?:only )?(\w+) add constraint \w+ (?:check|foreign key)(?![^;]*not valid)/gi,
    /alter table (?:only )?(\w+) alter column \w+ (?:set not null|set data type|type )/gi,
    /alter table (?:only )?(\w+) drop column/gi,
  ].flatMap((pattern) => [...text.matchAll(pattern)].map(([, name]) => name ?? ''));
  return hard.filter((name) => !own.includes(name) && !small.includes(name));
}

test('the table has every migration, and no other', () => {
  expect(listed.filter((file) => folders.some((folder) => file.startsWith(`${folder}/`))).sort()).toEqual(files.sort());
});

test.each(files.filter((file) => !before.test(file)))('%s stops nobody', (file) => {
  expect(hardOnTables(file)).toEqual([]);
});
