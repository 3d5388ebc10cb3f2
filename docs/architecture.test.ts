/**
 * Who may import whom: one table. A file is held to the first row that fits it, and may always import its own room: its
 * service, its stand-in, else its folder.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileOf, importsOf, reachedFrom } from '@/scripts/testing/import-graph';
import { services } from '@/services/services';

type Row = { who: RegExp; may: RegExp[]; because: string };

const libRules =
  /^lib\/(i18n|calendar|doors|forms|drafts|slots|service)\/|^lib\/(acting\/(form-mark|person|power-length)|result)\.ts$/;
const whole = /./;

const table: Row[] = [
  {
    who: /\.(test|spec|types)\.tsx?$|^e2e\/|\/(testing|e2e|seed)\/|^services\/(seeds|test[\w-]*)\.ts$|^\w+\.config\.(ts|mjs)$/,
    may: [whole],
    because: 'tests, and the worlds they make, look everywhere',
  },
  {
    who: /^scripts\/server\.ts$/,
    may: [/^services\/services\.ts$/, /^lib\/(http|log|env|metrics|traces)\//],
    because: 'the server knows of requests, and whom to call; what is asked for is for Next and the pages to know',
  },
  { who: /^scripts\//, may: [whole], because: 'scripts start, build and test all of it' },
  { who: /^stand-ins\//, may: [], because: 'stand-ins are other programs: of the portal they know nothing' },
  {
    who: /^services\/(services|services\.server|texts)\.ts$/,
    may: [/^services\/[\w-]+\/(service(\.server)?\.ts|texts\/)/, /^lib\//],
    because: 'the list of services joins what they say of themselves',
  },
  ...services.map(({ name, uses = [] }) => ({
    who: new RegExp(`^services/${name}/`),
    may: [...uses.map((other) => new RegExp(`^services/${other}/`)), /^components\//, /^lib\//],
    because: `${name} stands on what all share${uses.length > 0 ? `, and on ${uses.join(' and ')}` : ''}`,
  })),
  {
    who: /^components\//,
    may: [/^components\//, libRules],
    because: 'components show what they are given: no store, no session, no environment',
  },
  { who: /^lib\//, may: [/^lib\//], because: 'lib is below everything' },
  {
    who: /^(proxy|instrumentation)\.ts$/,
    may: [/^services\/services\.ts$/, /^lib\//],
    because: 'what runs before every request, or once, knows the doors',
  },
  {
    who: /^app\//,
    may: [/^app\//, /^services\//, /^components\//, /^lib\//],
    because: 'pages put it all together',
  },
];

/** They read what is open to everybody, and may do so on a standby. */
const openStores = /^services\/practices\/(list-|search-)?store\.ts$/;

/** What stands in some files only, however the import is written. */
const reserved: { what: RegExp; where: RegExp; because: string }[] = [
  {
    what: /from '(next-auth)['/]/,
    where: /^lib\/auth\/ways\/next-auth\//,
    because: 'next-auth stays in one folder',
  },
  {
    what: /from '(next\/link)'/,
    where: /^$/,
    because: 'links are plain <a>: a <Link> prefetches, and would log in twice',
  },
  {
    what: /import [^;]*\b(mint\w+)\b[^;]*citizens\/citizen'/,
    where: /^lib\/(auth\/guard|acting\/acting)\.ts$/,
    because: 'only the guard makes a Citizen; of an Acting its actor is one',
  },
  {
    what: /import [^;]*\b(mintActing)\b[^;]*acting'/,
    where: /^lib\/auth\/guard\.ts$/,
    because: 'only the guard makes an Acting',
  },
  {
    what: /import [^;]*\b(mintCitizen|citizenIdOf)\b[^;]*citizens\/citizen'/,
    where: /^lib\/(acting\/acting|auth\/guard|([\w-]+\/)+([\w-]+-)?store)\.ts$/,
    because: "a citizen's own id is for the portal's stores: services read who acts and for whom together",
  },
  {
    what: /import [^;]*\b(draftAuthorIdOf|partiesOf|readerOf)\b[^;]*from/,
    where: /(^|[/-])store\.ts$/,
    because: 'the ids of who acts and for whom are read in store.ts files only',
  },
  {
    what: /import [^;]*\b(forOneself)\b[^;]*from/,
    where: /^(services\/practices\/register|app\/.*\/(my-data\/file\/route|powers\/draft))\.ts$/,
    because: 'what is shown of a citizen is that of the one they act for: few things are always their own',
  },
  {
    what: /from '([^']*drafts\/store)'/,
    where: /^lib\/drafts\//,
    because: 'a draft is opened by its form, at the level that the form has',
  },
  {
    what: /import [^;]*\b(standbyDatabase|primaryForOpen)\b/,
    where: /^lib\/database\/open-database\.ts$/,
    because: 'a standby is read in one way, which knows what to do without it',
  },
  {
    what: /from '([^']*database\/open-database)'/,
    where: openStores,
    because: 'only what is open to everybody may be a moment old',
  },
  {
    what: /\b(getTranslations|useTranslations)\b/,
    where: /^lib\/i18n\/texts\.ts$/,
    because: 'texts are loaded in one way',
  },
  {
    what: /\b(process\.env)\b/,
    where: /^(lib\/env\/env|instrumentation|scripts\/server)\.ts$/,
    because: 'one file reads the environment',
  },
  {
    what: /^(?:export )?(?:const|let) \w+ = .*(new Intl)\./m,
    where: /^$/,
    because: 'a format of dates is made when it is first used: it costs a slow telephone 100 ms',
  },
];

const sources = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', '*.ts', '*.tsx'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file && !file.endsWith('.d.ts'));
const isTest = (file: string) => table[0]?.who.test(file) ?? false;
const shipped = sources.filter(
  (file) =>
    /^(app|components|lib|services)\/|^(proxy|instrumentation|scripts\/server)\.ts$/.test(file) && !isTest(file),
);

const roomOf = (file: string) => /^(?:services|stand-ins)\/[\w-]+\//.exec(file)?.[0] ?? dirname(file);

/** The files of the repository that a file imports, types and all. */
const targetsOf = (file: string) =>
  importsOf(file, { types: true }).flatMap((name) => {
    const target = fileOf(name, resolve(file));
    return target ? [relative('', target)] : [];
  });

test('every file has its row', () => {
  expect(sources.filter((file) => !table.some(({ who }) => who.test(file)))).toEqual([]);
});

test.each(table.map((row) => [row.because, row] as const))('%s', (_, row) => {
  const own = sources.filter((file) => table.find(({ who }) => who.test(file)) === row);
  expect(own.length).toBeGreaterThan(0);
  const wrong = own.flatMap((file) =>
    targetsOf(file)
      .filter((target) => roomOf(target) !== roomOf(file) && !row.may.some((may) => may.test(target)))
      .map((target) => `${file} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test.each(reserved.map((rule) => [rule.because, rule] as const))('%s', (_, { what, where }) => {
  const wrong = shipped.filter((file) => !where.test(file) && what.test(readFileSync(file, 'utf8')));
  expect(wrong).toEqual([]);
});

test('a store that may read from a standby knows no citizen: own data is read where it was written', () => {
  const stores = shipped.filter((file) => openStores.test(file));
  expect(stores.length).toBeGreaterThan(0);
  const own = /\b(citizen\w*|patient|session|draft|appointment|auditEvent)\b/i;
  const code = (file: string) => readFileSync(file, 'utf8').replace(/\/\*.*?\*\/|\/\/[^\n]*/gs, '');
  expect(stores.filter((file) => own.test(code(file)))).toEqual([]);
});

test('every action catches its own faults: where none has begun, the server takes the fault for the sender’s', () => {
  const exported = shipped
    .filter((file) => /^app\/.*\/actions\.ts$/.test(file))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/^export .*$/gm)].map(([line]) => `${file}: ${line}`));
  expect(exported.length).toBeGreaterThan(0);
  expect(exported.filter((line) => !/: export const \w+ = formAction\(/.test(line))).toEqual([]);
});

test('the form of a draft is named after its service, or the portal, once: nobody else opens it at another level', () => {
  const defining = shipped.filter((file) => !file.startsWith('lib/drafts/'));
  const forms = defining.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bdefine(?:Draft|OnePage)\((?:\{\s*form: '([\w-]+)',)?/g)].map(
      ([, name = '?']) => ({
        file,
        name,
      }),
    ),
  );
  const foreign = forms.filter(
    ({ file, name }) => !`${name}-`.startsWith(`${/^services\/([\w-]+)\//.exec(file)?.[1] ?? 'portal'}-`),
  );
  expect(foreign).toEqual([]);
  expect(new Set(forms.map(({ name }) => name)).size).toBe(forms.length);
});

test('nothing is imported in a circle that leaves its folder', () => {
  const graph = new Map(shipped.map((file) => [file, targetsOf(file)]));
  expect(circlesIn(graph).filter((circle) => new Set(circle.map((file) => dirname(file))).size > 1)).toEqual([]);
});

/** What a browser loads, where a server component may name it: as one script for all pages, and one for all forms. */
const scripts = /^components\/(layout\/in-every-page|form\/in-every-form)\.tsx?$/;
const isScript = (file: string) => /^'use client';/m.test(readFileSync(file, 'utf8'));

test('what a browser loads brings neither catalogues nor the paths of icons, and no package by the way', () => {
  const packages = /^(react|next\/navigation|@navikt\/ds-react\/Radio)$/;
  const files = /\.json$|(^|\/)icons?(-paths)?\.tsx?$|^lib\/(database|env|log)\//;
  const heavy = shipped.filter(isScript).flatMap((file) => {
    const reached = reachedFrom(file);
    return [
      ...[...reached.packages].filter((name) => !packages.test(name)),
      ...[...reached.files].filter((other) => files.test(other)),
    ].map((what) => `${file} brings ${what}`);
  });
  expect(shipped.filter((file) => scripts.test(file) && isScript(file))).toHaveLength(2);
  expect(heavy).toEqual([]);
});

test('what a browser loads comes in few scripts: with one of its own, a page loads again what others have loaded', () => {
  const reached = new Set(shipped.filter(isScript).flatMap((file) => [...reachedFrom(file).files]));
  const own = shipped
    .filter((file) => !reached.has(file))
    .flatMap((file) => targetsOf(file).map((target) => ({ file, target })))
    .filter(({ target }) => /\.tsx?$/.test(target) && isScript(target) && !scripts.test(target));
  expect(own.map(({ file, target }) => `${file} loads ${target}`)).toEqual([]);
});

/** Files that reach each other: Tarjan's strongly connected components, those of one file left out. */
function circlesIn(graph: Map<string, string[]>): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const lowOf = (file: string) => low.get(file) ?? 0;
  const visit = (file: string) => {
    order.set(file, order.size);
    low.set(file, order.size - 1);
    stack.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!order.has(next)) visit(next);
      if (stack.includes(next)) low.set(file, Math.min(lowOf(file), lowOf(next)));
    }
    if (lowOf(file) !== order.get(file)) return;
    const circle = stack.splice(stack.indexOf(file));
    if (circle.length > 1) circles.push(circle.sort());
  };
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return circles;
}
