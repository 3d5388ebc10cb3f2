/** apt while somebody else uses it: a real one, with folders of its own, that waits for a server which never answers. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const onApt = existsSync('/usr/bin/apt-get') ? describe : describe.skip;

onApt('apt', () => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-apt-'));
  const configuration = join(folder, 'apt.conf');
  let server: Server;
  let holder: ChildProcess;

  /** Runs our `aptGet` in a process of its own: it waits without answering. */
  function waiting(seconds: number): ChildProcess {
    const source = `
      import { aptGet } from './scripts/linux/apt.ts';
      console.log(aptGet(['update'], ${seconds}) ?? 'done');`;
    const args = ['--import', 'tsx', '--input-type=module', '-e', source];
    return spawn(process.execPath, args, { env: { ...process.env, APT_CONFIG: configuration } });
  }

  async function outputOf(child: ChildProcess): Promise<{ printed: string; complained: string }> {
    let [printed, complained] = ['', ''];
    child.stdout?.on('data', (chunk) => (printed += chunk));
    child.stderr?.on('data', (chunk) => (complained += chunk));
    await once(child, 'close');
    return { printed, complained };
  }

  beforeAll(async () => {
    server = createServer(() => undefined).listen(0, '127.0.0.1');
    const asked = once(server, 'request');
    await once(server, 'listening');
    for (const each of ['lists/partial', 'cache/archives/partial', 'etc'])
      mkdirSync(join(folder, each), { recursive: true });
    const { port } = server.address() as AddressInfo;
    const sources = join(folder, 'etc', 'sources.list');
    writeFileSync(sources, `deb [trusted=yes] http://127.0.0.1:${port}/ ./\n`);
    const settings = {
      'Dir::State::lists': join(folder, 'lists'),
      'Dir::Cache': join(folder, 'cache'),
      'Dir::Etc::sourcelist': sources,
      'Dir::Etc::sourceparts': '-',
      'APT::Sandbox::User': 'root',
      'Acquire::http::Proxy::127.0.0.1': 'DIRECT',
    };
    writeFileSync(
      configuration,
      Object.entries(settings)
        .map(([name, value]) => `${name} "${value}";\n`)
        .join(''),
    );
    holder = spawn('apt-get', ['update'], { env: { ...process.env, APT_CONFIG: configuration }, stdio: 'ignore' });
    await asked;
  }, 30_000);

  afterAll(async () => {
    holder.kill('SIGKILL');
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('says that another program uses it, where that takes too long', async () => {
    const { printed, complained } = await outputOf(waiting(0));
    expect(printed).toContain('another program has been using apt');
    expect(complained).toBe('');
  }, 60_000);

  test('is waited for, which is told once, and then does its work', async () => {
    const child = waiting(50);
    child.stderr?.once('data', () => {
      writeFileSync(join(folder, 'etc', 'sources.list'), '');
      holder.kill('SIGKILL');
    });
    const { printed, complained } = await outputOf(child);
    expect(complained).toBe('Another program uses apt: waiting for it …\n');
    expect(printed).toBe('done\n');
  }, 60_000);
});
