/**
 * The guide begins with a page of one's own, copied from contact. Here its steps are followed: in short as texts, and with
 * TEST_ALL in a copy of the project, to the letter.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { copiesOf, joinTypes, lists } from '@/scripts/copy-service';

const guide = readFileSync('docs/make-it-yours.md', 'utf8');
const example = readFileSync('docs/make-it-yours-example.md', 'utf8');
const steps = guide.slice(guide.indexOf('## A page of your own'), guide.indexOf('## Another service'));
const more = example.slice(example.indexOf('## Parking'), example.indexOf('## Free times'));

/** The files that the guide gives whole. */
const written = new Map(
  [...(steps + more).matchAll(/^`([^`\n]+)`:\n\n```\w+\n(.*?)^```$/gms)].map(([, path = '', text = '']) => [
    path,
    text,
  ]),
);
/** Lines of its blocks of commands. */
const commands = [...steps.matchAll(/^```sh\n(.*?)^```$/gms)].flatMap(([, block = '']) => block.trim().split('\n'));
const removed = commands
  .filter((line) => line.startsWith('rm '))
  .flatMap((line) => line.split(' ').slice(1))
  .map((path) => new RegExp(`^${path.replaceAll('.', '\\.').replace('*', '.*')}$`));
/** A list before and after the change that the guide shows. */
const [, change = ''] = /^```diff\n(.*?)^```$/ms.exec(steps) ?? [];
const without = (mark: string) =>
  change
    .split('\n')
    .filter((line) => !line.startsWith(mark))
    .map((line) => line.slice(1))
    .join('\n');
const edited = 'services/services.server.ts';

/** The files of the service at the end. */
function atTheEnd(): Map<string, string> {
  const copies = copiesOf('contact', 'parking').filter(({ path }) => !removed.some((gone) => gone.test(path)));
  return new Map([...copies.map(({ path, text }) => [path, text] as const), ...written]);
}

/** Whoever has added a service, under whatever name, or taken contact out, has nothing left to copy. */
const folders = readdirSync('services', { withFileTypes: true }).flatMap((one) =>
  one.isDirectory() ? [one.name] : [],
);
const stillToCopy = folders.sort().join() === 'booking,contact,practices';
const toCopy = stillToCopy ? test : test.skip;

toCopy('every file that goes is in the copy', () => {
  const paths = copiesOf('contact', 'parking').map(({ path }) => path);
  expect(removed.length).toBeGreaterThan(3);
  expect(removed.filter((gone) => !paths.some((path) => gone.test(path)))).toEqual([]);
});

toCopy('the list that is changed by hand reads as the guide has it', () => {
  expect(readFileSync(edited, 'utf8')).toContain(without('+'));
});

toCopy('four lists and one more are touched, and a row of a document', () => {
  expect(lists).toHaveLength(4);
  for (const list of [...lists, edited]) if (!list.startsWith('app/')) expect(steps).toContain(`\`${list}\``);
});

toCopy('at the end no file says a text that is not there, nor imports one that is gone', () => {
  const files = atTheEnd();
  const texts: Record<string, unknown> = JSON.parse(files.get('services/parking/texts/nb.json') ?? '');
  const has = (key: string) => key.split('.').reduce<unknown>((node, name) => (node as typeof texts)?.[name], texts);
  const all = [...files.values()].join('\n');
  const keys = [...all.matchAll(/'(parking\.(?!save'|read')[\w.]+)'/g)].map(([, key = '']) => key);
  expect(keys.length).toBeGreaterThan(10);
  expect(keys.filter((key) => !has(key))).toEqual([]);
  const imported = [...all.matchAll(/from '@\/(services\/parking\/[\w/.-]+)'/g)].map(([, path]) => path);
  expect(imported.filter((path) => !files.has(`${path}.ts`) && !files.has(`${path}.tsx`))).toEqual([]);
});

const inFull = process.env.TEST_ALL ? toCopy : test.skip;

describe('in a copy of the project', () => {
  let folder = '';
  afterAll(() => folder && rmSync(folder, { recursive: true, force: true }));

  const { NODE_ENV, JEST_WORKER_ID, TEST_ALL, DATABASE_URL, TEST_DATABASE_SERVER, ...rest } = process.env;
  /** Answers what it prints; throws with it where it fails. */
  function run(line: string): void {
    try {
      execFileSync('sh', ['-c', line], {
        cwd: folder,
        env: rest as NodeJS.ProcessEnv,
        encoding: 'utf8',
        stdio: 'pipe',
      });
    } catch (fault) {
      const { stdout, stderr } = fault as { stdout: string; stderr: string };
      throw new Error(`${line}\n${stdout}\n${stderr}`);
    }
  }
  /** What the guide says, but for what takes long or is there already. */
  const isRun = (line: string) => !/^npm ci$|playwright|drizzle-kit/.test(line);

  inFull(
    'whoever follows the guide gets a page that compiles and passes its tests; contact can go, and nothing breaks',
    () => {
      folder = mkdtempSync(join(tmpdir(), 'first-page-'));
      const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { encoding: 'utf8' });
      for (const file of listed.split('\0').filter(Boolean)) cpSync(file, join(folder, file), { recursive: true });
      symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
      run('git init -q . && git add -A');
      const check = commands.lastIndexOf('npx biome check --write services app');
      for (const line of commands.slice(0, check).filter(isRun)) run(line);
      for (const [path, text] of written) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      run(commands.find((line) => line.includes('drizzle-kit')) ?? '');
      const list = join(folder, edited);
      writeFileSync(list, readFileSync(list, 'utf8').replace(without('+'), without('-')));
      const [row = ''] = /\| `services\/parking\/migrations[^\n]* \|(?= ``)/.exec(steps) ?? [];
      const table = join(folder, 'docs/migrations.md');
      const before = '| `services/practices/migrations/0000';
      writeFileSync(table, readFileSync(table, 'utf8').replace(before, `${row}\n${before}`));
      run('git add -A');
      for (const line of commands.slice(check).filter((one) => !one.startsWith('npm run build'))) run(line);
      takeContactOut();
      run(
        'npx biome check --write services app && npm run types && npx jest docs scripts/copy-service lib/notifications/choices lib/mine app/doors services/texts',
      );
    },
    1_200_000,
  );

  function takeContactOut(): void {
    for (const gone of ['services/contact', 'app/[locale]/(contact)'])
      rmSync(join(folder, gone), { recursive: true, force: true });
    for (const list of lists) {
      const lines = joinTypes(readFileSync(join(folder, list), 'utf8')).split('\n');
      const isWhole =
        /^import .*\/contact\/|^\s+import\(.*\/contact\/|^\s*<Contact\w* .*\/>$|^\s*(?:\.\.\.)?contact[\w.]*,$/;
      const kept = lines.filter((line) => !isWhole.test(line));
      const inline = /(?:, | & )(?:typeof |\.\.\.)?contact(?!Us)\w*(?:\.\w+)?/g;
      writeFileSync(join(folder, list), kept.map((line) => line.replace(inline, '')).join('\n'));
    }
    run('git add -A');
  }
});
