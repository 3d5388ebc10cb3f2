/** The type check reads the catalogue anew each time: a text that is missing is found at once. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = process.cwd();
const compiler = join(dirname(createRequire(__filename).resolve('typescript/package.json')), 'bin', 'tsc');
const used = `
import '@/services/services';
import { useTranslations } from 'next-intl';
export const Title = () => useTranslations('problem')('title');
`;

type Texts = { problem: { title?: string } };

let folder: string;
const catalogue = () => join(folder, 'nb.json');
const write = (name: string, content: unknown) =>
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));

/** Beside the project: its settings and packages, one file that shows a text, and a catalogue of its own. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'portal-types-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  write('nb.json', readFileSync(join(root, 'lib/i18n/catalogues', 'nb.json'), 'utf8'));
  write('title.ts', used);
  write('tsconfig.json', {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: { paths: { '@/lib/i18n/catalogues/nb.json': ['./nb.json'], '@/*': [`${root}/*`] } },
    include: ['title.ts'],
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const checkTypes = () => spawnSync(process.execPath, [compiler, '--project', folder, '--noEmit'], { encoding: 'utf8' });

test('a text that leaves the catalogue fails the type check, however often it has passed before', () => {
  for (let time = 0; time < (process.env.TEST_ALL ? 2 : 1); time++)
    expect(checkTypes()).toMatchObject({ status: 0, stdout: '' });
  const texts: Texts = JSON.parse(readFileSync(catalogue(), 'utf8'));
  delete texts.problem.title;
  write('nb.json', texts);
  const { status, stdout } = checkTypes();
  expect(status).not.toBe(0);
  expect(stdout).toContain('title.ts');
});
