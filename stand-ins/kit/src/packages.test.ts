/** What is so of every package in `stand-ins/`. */
import { readdirSync, readFileSync } from 'node:fs';
import { root } from './testing/processes';

const read = (path: string) => readFileSync(`${root}/${path}`, 'utf8');
const packages = readdirSync(`${root}/stand-ins`);

function filesIn(name: string): string[] {
  const files = readdirSync(`${root}/stand-ins/${name}/src`, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.ts')).map((file) => `stand-ins/${name}/src/${file}`);
}

const importsOf = (file: string) =>
  [...read(file).matchAll(/(?:from|import\() ?'([^']+)'/g)].map(([, address]) => String(address));

describe.each(packages)('%s', (name) => {
  const manifest = JSON.parse(read(`stand-ins/${name}/package.json`));
  const isOwn = (file: string, address: string) =>
    new URL(address, `file:///${file}`).pathname.startsWith(`/stand-ins/${name}/src/`);

  test('imports its own files, Node, and the packages of its manifest, and no inside but that of the kit', () => {
    const known = Object.keys(manifest.devDependencies);
    const isKnown = (address: string) =>
      address.startsWith('node:') || known.some((each) => address === each || address.startsWith(`${each}/`));
    const typesOnly = ['koa'];
    const foreign = filesIn(name).flatMap((file) =>
      importsOf(file).filter((address) => {
        if (address.startsWith('.')) return !isOwn(file, address);
        return !isKnown(address) && !typesOnly.includes(address);
      }),
    );
    expect(foreign).toEqual([]);
    expect(known.filter((each) => each.startsWith('stand-in-') && each !== 'stand-in-kit')).toEqual([]);
  });

  test('names exact versions, and is never published', () => {
    const versions: string[] = Object.values(manifest.devDependencies);
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect([manifest.private, manifest.dependencies]).toEqual([true, undefined]);
  });

  test('has a README', () => {
    expect(read(`stand-ins/${name}/README.md`)).toMatch(/^# /);
  });
});
