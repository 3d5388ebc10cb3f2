/** A checkout in a folder of any name: what the demo and the tests start from works there. */
import { type ChildProcessByStdio, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { freePort } from '../stand-ins/kit/src/testing/free-port';

const name = `100% #1 'a&b' (æøå) $HOME \`x\` [c] {d,e} !;+|"%41.`;
let folder: string;

/** These read files of their own by path; every other package is a link. */
const copied = ['@fontsource-variable'];

/** The sources as they are now, with the packages of this checkout. */
function copyCheckout(to: string): void {
  const list = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { encoding: 'utf8' });
  for (const file of list.split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    cpSync(file, join(to, file));
  }
  mkdirSync(join(to, 'node_modules'));
  for (const each of readdirSync('node_modules')) {
    const own = join(to, 'node_modules', each);
    if (copied.includes(each)) cpSync(join('node_modules', each), own, { recursive: true });
    else if (each === 'stand-in-kit') symlinkSync('../stand-ins/kit', own);
    else symlinkSync(resolve('node_modules', each), own);
  }
}

beforeAll(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'portal-folder-')), name);
  copyCheckout(folder);
});
afterAll(() => rmSync(dirname(folder), { recursive: true, force: true }));

const node = (...args: string[]) => execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });

async function startStandIn(port: number): Promise<ChildProcessByStdio<null, Readable, null>> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'stand-ins/idporten/src/main.ts', '--port', String(port)], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  return child;
}

test('a stand-in starts there, and its pages find their font', async () => {
  const port = await freePort();
  const standIn = await startStandIn(port);
  try {
    const font = await fetch(`http://127.0.0.1:${port}/assets/latin.woff2`);
    expect([font.status, font.headers.get('content-type')]).toEqual([200, 'font/woff2']);
  } finally {
    standIn.kill();
  }
}, 30_000);

test('the demo understands its arguments there', () => {
  const start = ['--conditions=react-server', '--import', 'tsx', 'scripts/start.ts', '--nonsense'];
  expect(() => node(...start)).toThrow('is not understood');
}, 30_000);

test('the unit tests are found there, every one', () => {
  const found = node('node_modules/jest/bin/jest.js', '--listTests').trim().split('\n');
  // That these are those which Jest finds here, `every-test-runs.test.ts` says.
  const here = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.test.ts', '*.test.tsx'], {
    encoding: 'utf8',
  });
  expect(found).toHaveLength(here.trim().split('\n').length);
}, 60_000);
