/** Each stand-in, started alone by its `npm start`. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { freePort } from './testing/free-port';
import { root } from './testing/processes';

const all = [
  { name: 'idporten', answers: '/health' },
  { name: 'signicat', answers: '/health' },
  { name: 'login-proxy', answers: '/oauth2/ping' },
  { name: 'try-it-out', answers: '/health' },
  { name: 'maskinporten', answers: '/health' },
  { name: 'altinn', answers: '/health' },
  { name: 'krr', answers: '/health' },
  { name: 'mailbox', answers: '/' },
];
/** In the short run one of those that the channels' tests start anyway. */
const standIns = process.env.TEST_ALL
  ? all
  : all.filter(({ name }) => !['maskinporten', 'krr', 'mailbox'].includes(name));
/** All print their options by the same code: in the short run two of them do. */
const withHelp = process.env.TEST_ALL ? all : all.filter(({ name }) => ['idporten', 'altinn'].includes(name));

/** Without the shell's variables, so that every option has its default. */
function npmStart(name: string, ...words: string[]): ChildProcessByStdio<null, Readable, Readable> {
  return spawn('npm', ['start', '--silent', '-w', `stand-ins/${name}`, '--', ...words], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'development' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
}

/** npm and all that it has started. */
async function end({ pid, exitCode, stdout }: ReturnType<typeof npmStart>) {
  if (exitCode !== null || !pid) return;
  const closed = once(stdout, 'close');
  process.kill(-pid, 'SIGTERM');
  await closed;
}

test.each(withHelp)(
  '$name lists its options with --help, each with a variable',
  async ({ name }) => {
    const help = npmStart(name, '--help');
    const [printed, [code]] = await Promise.all([text(help.stdout), once(help, 'exit')]);
    expect(code).toBe(0);
    expect(printed).toMatch(/^ {2}--port …\n {6}.+\n {6}[A-Z_]+_PORT/m);
  },
  30_000,
);

describe.each(standIns)('$name', ({ name, answers }) => {
  test('starts with nothing but a port, and answers that it is there', async () => {
    const port = await freePort();
    const started = npmStart(name, '--port', String(port));
    try {
      const [line] = await Promise.race([once(started.stdout, 'data'), once(started, 'exit')]);
      expect(String(line)).toContain('ready');
      expect((await fetch(`http://127.0.0.1:${port}${answers}`)).status).toBe(200);
    } finally {
      await end(started);
    }
    await expect(fetch(`http://127.0.0.1:${port}${answers}`)).rejects.toThrow();
  }, 30_000);
});

test('ends with one sentence where an option is wrong', async () => {
  const wrong = npmStart('idporten', '--port', 'none', '--host', '0.0.0.0');
  const [printed, [code]] = await Promise.all([text(wrong.stderr), once(wrong, 'exit')]);
  expect(code).toBe(1);
  expect(printed.trim().split('\n')).toEqual([expect.stringMatching(/ cannot start: --port.*--host.*\.$/)]);
}, 30_000);
